package se.samverkan.ringar.bot.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.bot.test.FalskTeams;
import se.samverkan.ringar.bot.test.FalskTeams.Storning;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** What Teams may answer to a reminder, on the wire: for each answer exactly what must arrive, and how the ledger stands. What is to be tried again is, an hour later. */
@Samtalstest
class TeamsSvarSamtalTest {

    /**
     * @param svar status, code and Retry-After, or what happens on the wire; several are answered in turn
     * @param stangd whether the chat is closed until the chair writes again
     */
    @ParameterizedTest(name = "{0}: chatten {1}, kanalen {2}, {3}, stängd {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    403 ConversationBlockedByUser  | 0 | 1 | SAND               | ja
                    403 BotDisabledByAdmin         | 0 | 1 | SAND               | ja
                    403 BotNotInConversationRoster | 0 | 1 | SAND               | ja
                    403                            | 0 | 1 | SAND               | ja
                    404                            | 0 | 1 | SAND               | ja
                    404 ConversationNotFound       | 0 | 1 | SAND               | ja
                    404 NagotNytt                  | 0 | 1 | SAND               | ja
                    400 BadArgument                | 0 | 1 | SAND               | nej
                    413 MessageSizeTooBig          | 1 | 0 | SAND               | nej
                    413, 413                       | 0 | 1 | SAND               | nej
                    401                            | 1 | 0 | SAND 401           | nej
                    412                            | 1 | 0 | SAND 412           | nej
                    429 - 30                       | 1 | 0 | SAND 429           | nej
                    429                            | 1 | 0 | SAND 429           | nej
                    502                            | 1 | 0 | SAND 502           | nej
                    503                            | 1 | 0 | SAND 503           | nej
                    504                            | 1 | 0 | SAND 504           | nej
                    500                            | 0 | 0 | OVISS 500          | nej
                    tappar                         | 0 | 0 | OVISS inget svar   | nej
                    tar och tappar                 | 1 | 0 | OVISS inget svar   | nej
                    """)
    void whatTeamsAnswers(String svar, int chatten, int kanalen, String lage, String stangd, Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
        talk.in(ENSKILT).says(KANSLI, "frist njure slutrapport 18 mars").hearsCard("Slutrapport inlämnad");
        // what other rules ask for at the start of a delprojekt
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-03").hears("Nu är det");
        long closed = stangda(talk);
        talk.teams()
                .nasta(Stream.of(svar.split(",", -1))
                        .map(String::strip)
                        .map(TeamsSvarSamtalTest::storning)
                        .toArray(Storning[]::new));

        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-04").hears("Nu är det");

        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport inlämnad")).hasSize(chatten);
        assertThat(talk.in(KANALEN).unasked(LEDAMOT, "Slutrapport inlämnad")).hasSize(kanalen);
        Document promise = talk.samling("utskick").stream()
                .filter(u -> u.getString("regel").equals("frist"))
                .findFirst()
                .orElseThrow();
        String kod = promise.getString("kod");
        assertThat(promise.getString("lage") + (kod == null ? "" : " " + kod)).isEqualTo(lage);
        assertThat(stangda(talk) - closed).isEqualTo(stangd.equals("ja") ? 1 : 0);
        talk.in(ENSKILT).says(ORDFORANDE, "påminnelser").hearsCard("");
    }

    private static long stangda(Talk talk) {
        return talk.samling("konversationer").stream()
                .filter(k -> k.getString("stangd") != null)
                .count();
    }

    private static Storning storning(String svar) {
        if (svar.equals("tappar")) return new Storning.Tappar();
        if (svar.equals("tar och tappar")) return new Storning.TarOchTappar();
        String[] words = svar.split(" ", -1);
        int status = Integer.parseInt(words[0]);
        if (words.length == 1) return FalskTeams.svarar(status);
        if (words.length == 2) return FalskTeams.svarar(status, words[1]);
        return new Storning.Svarar(status, null, words[2]);
    }
}
