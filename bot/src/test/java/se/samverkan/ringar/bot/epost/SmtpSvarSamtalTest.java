package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.bot.epost.Smtpserver.Fel;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.store.test.Testdatabas;

/**
 * What a mail server may answer to a reminder, on the wire: for each answer exactly what must arrive, how the ledger
 * stands, and what the kontaktperson sees. What is to be tried again is, within the day.
 */
class SmtpSvarSamtalTest {
    private static final String HANDLAGGAREN = "hanna@skane.example";
    private static Smtpserver server;
    private static Posten posten;
    private Talk talk;

    @BeforeAll
    static void start() throws IOException {
        server = new Smtpserver();
        posten = Posten.pa(
                Testdatabas.INBADDAD.nyUri(),
                server.port(),
                "ringar.epost.svarstid=1s",
                // days go by in a second here, and Teams' limits are counted in real ones
                "ringar.takt.per-samtal=false");
    }

    @AfterAll
    static void stop() throws IOException {
        if (posten != null) posten.close();
        server.close();
    }

    @BeforeEach
    void begin() {
        server.frisk();
        talk = posten.nyttSamtal();
    }

    /**
     * @param svar what happens to the first connections, in turn; {@code alltid} for what happens to every one, {@code
     *     vägrar} for nobody gets through at all
     * @param brev how many letters the server took
     * @param lage how the promise stands in the end, with the latest code
     * @param ser what the kontaktperson is shown of it; nothing where it got there
     */
    @ParameterizedTest(name = "{0}: {1} brev, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # gets there at once
            ok                                        | 1 | SAND              | ''
            # not now: again later, and then once
            HALSNING 421                              | 1 | SAND smtp onåbar  | ''
            HALSNING bryter                           | 1 | SAND smtp onåbar  | ''
            HALSNING tyst                             | 1 | SAND smtp onåbar  | ''
            MAIL 451                                  | 1 | SAND smtp 451     | ''
            MAIL tyst                                 | 1 | SAND smtp onåbar  | ''
            MAIL bryter                               | 1 | SAND smtp onåbar  | ''
            RCPT 450                                  | 1 | SAND smtp 450     | ''
            RCPT tyst                                 | 1 | SAND smtp onåbar  | ''
            DATA 451                                  | 1 | SAND smtp 451     | ''
            PUNKTEN 452                               | 1 | SAND smtp 452     | ''
            MAIL 421, RCPT 450, DATA 451, PUNKTEN 451 | 1 | SAND              | ''
            # never: shown; the group is not told of what a region owes
            vägrar                                    | 0 | NEKAD smtp onåbar | går inte att nå
            alltid MAIL 550                           | 0 | NEKAD smtp 550    | svarade 550
            alltid RCPT 550                           | 0 | NEKAD smtp 550    | svarade 550
            alltid RCPT 553                           | 0 | NEKAD smtp 553    | svarade 553
            alltid DATA 554                           | 0 | NEKAD smtp 554    | svarade 554
            alltid PUNKTEN 552                        | 0 | NEKAD smtp 552    | svarade 552
            alltid PUNKTEN 554                        | 0 | NEKAD smtp 554    | svarade 554
            # nobody knows: never again by itself, and shown
            TEXTEN bryter                             | 0 | OVISS smtp tappad | ovisst
            PUNKTEN bryter                            | 1 | OVISS smtp tappad | ovisst
            PUNKTEN tyst                              | 1 | OVISS smtp tappad | ovisst
            """)
    void whatTheMailServerAnswers(String svar, int brev, String lage, String ser) {
        asked();
        if (svar.equals("vägrar")) server.vagrar();
        else if (svar.startsWith("alltid ")) server.alltid(Fel.av(svar.substring("alltid ".length())));
        else server.nasta(Arrays.stream(svar.split(",", -1)).map(Fel::av).toArray(Fel[]::new));

        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-20").hears("Nu är det");

        stands("protokollsutdrag", lage);
        assertThat(posten.utskick("protokollsutdrag")).containsExactly(lage);
        assertThat(server.mottaget().stream().flatMap(String::lines).filter(line -> line.startsWith("To: ")))
                .hasSize(brev)
                .containsOnly(brev == 0 ? new String[0] : new String[] {"To: " + HANDLAGGAREN});
        assertThat(talk.in(KANALEN).unasked(LEDAMOT, "Region Skåne")).isEmpty();
        Heard shown = talk.in(ENSKILT).says(KANSLI, "påminnelser").hearsCard("");
        if (ser.isEmpty()) shown.showsNot("Kom inte fram");
        else shown.shows("Kom inte fram").shows(ser);
    }

    private void asked() {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare Skåne " + HANDLAGGAREN)
                .hearsCard("är handläggare");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam remissmall till Skåne")
                .hearsCard("Åtgärdsförslaget är tillagt");
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-27")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "nämnden tog upp det direkt")
                .clicks(KANSLI, "Notera ändå");
    }

    @Test
    void whatTheRegistraturRefusesIsShownAndCanBeSentAgain() {
        server.alltid(Fel.av("RCPT 550"));
        noted();
        stands("NEKAD smtp 550");
        talk.in(ENSKILT)
                .says(KANSLI, "påminnelser")
                .hearsCard("")
                .shows("Protokollsutdrag från Region Halland till registraturen")
                .shows("e-postservern svarade 550");

        server.frisk();
        talk.in(ENSKILT)
                .says(KANSLI, "utskick")
                .hearsCard("")
                .shows("Protokollsutdrag från Region Halland till registraturen")
                .clicks(KANSLI, "Sänd igen");
        stands("SAND smtp 550");
        assertThat(server.mottaget()).hasSize(1);
    }

    @Test
    void whatMayHaveReachedTheRegistraturIsNotRepeatedInSilence() {
        server.nasta(Fel.av("PUNKTEN bryter"));
        noted();
        stands("OVISS smtp tappad");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-05").hears("Nu är det");
        assertThat(server.mottaget()).hasSize(1);
        talk.in(ENSKILT)
                .says(KANSLI, "utskick ovissa")
                .hearsCard("")
                .shows("registraturen")
                .shows("bröts när brevet var på väg");
    }

    private void noted() {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Halland bifall 2026-02-20 https://halland.example/utdrag.pdf")
                .hearsCard("Region Halland: bifall");
    }

    private void stands(String how) {
        stands("registratur", how);
    }

    private void stands(String rule, String how) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> posten.utskick(rule), List.of(how)::equals);
    }
}
