package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.scheduler.test.Nod;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.test.BadaDatabaserna;

/**
 * One table over what may happen to a promise: where nodes die, how many there are, what is answered, when they run. For
 * each row exactly what must arrive, and how the ledger must stand. The promise is to a chair with a chat, a mail address
 * and a channel, about a milestone on Tuesday 2 March 2027.
 */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class UtskickstabellTest {
    private final Varld varld;
    private final Brevlada brevlada = new Brevlada();

    UtskickstabellTest(ApplicationContext beans) {
        varld = new Varld(beans);
    }

    /**
     * @param dod where the first node dies at its first beat: before or after a step of the ledger or the sending
     * @param svar what each try is answered with, in turn, the last for good; {@code chatt:403} for every try in the chat
     * @param tider when the nodes beat, again and again within the hour, each time with what leases ran out before
     * @param fram what arrived, by place
     * @param slut how the promises stand, with their code
     */
    @ParameterizedTest(name = "{0}, {1} noder, dör {2}, svar {3}, {4}: {5}, {6}")
    @CsvSource(delimiter = '|', textBlock = """
        allt väl            | 1 | aldrig       | ok                  | 02T09:00          | chatt 1         | SAND
        allt väl            | 2 | aldrig       | ok                  | 02T09:00          | chatt 1         | SAND
        allt väl            | 3 | aldrig       | ok                  | 02T09:00          | chatt 1         | SAND
        # killed in every state; alone it is started again, else the others go on
        dödad               | 1 | fore lova    | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 2 | efter lova   | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 1 | efter hyr    | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 2 | efter hyr    | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 3 | efter hyr    | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 1 | fore sands   | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 3 | fore sands   | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 1 | efter sands  | ok                  | 02T09:00          | inget           | OVISS avbrott
        dödad               | 1 | efter post   | ok                  | 02T09:00          | chatt 1         | OVISS avbrott
        dödad               | 1 | fore sand    | ok                  | 02T09:00          | chatt 1         | OVISS avbrott
        dödad               | 1 | efter sand   | ok                  | 02T09:00          | chatt 1         | SAND
        dödad               | 1 | fore senare  | 429/30              | 02T09:00          | inget           | OVISS avbrott
        dödad               | 1 | efter senare | 429/30 ok           | 02T09:00          | chatt 1         | SAND 429
        # what Teams answers
        blockerad           | 1 | aldrig       | chatt:403           | 02T09:00          | epost 1         | SAND
        bara nej            | 1 | aldrig       | 403                 | 02T09:00          | inget           | NEKAD 403
        borta               | 1 | aldrig       | 404 ok              | 02T09:00          | epost 1         | SAND
        för stort           | 1 | aldrig       | 413 413 ok          | 02T09:00          | kanal 1         | SAND
        okänt nej           | 1 | aldrig       | 451                 | 02T09:00          | inget           | NEKAD 451
        vänta               | 1 | aldrig       | 429/90 ok           | 02T09:00          | chatt 1         | SAND 429
        vänta               | 3 | aldrig       | 429/90 ok           | 02T09:00          | chatt 1         | SAND 429
        vänta, utan tid     | 1 | aldrig       | 429/0 ok            | 02T09:00          | chatt 1         | SAND 429
        upptaget            | 1 | aldrig       | 412/0 ok            | 02T09:00          | chatt 1         | SAND 412
        borta en stund      | 1 | aldrig       | 502/0 503/0 504/0 ok| 02T09:00          | chatt 1         | SAND 504
        fel                 | 1 | aldrig       | 500                 | 02T09:00          | inget           | OVISS 500
        inget svar          | 1 | aldrig       | tyst                | 02T09:00          | inget           | OVISS inget svar
        svaret borta        | 1 | aldrig       | tar+tyst            | 02T09:00          | chatt 1         | OVISS inget svar
        långsamt svar       | 3 | aldrig       | segt                | 02T09:00          | chatt 1         | SAND
        # when
        natten före         | 1 | aldrig       | ok                  | 02T03:00          | inget           | LOVAD
        kvällen             | 1 | aldrig       | ok                  | 02T16:30          | inget           | LOVAD
        nästa morgon        | 2 | aldrig       | ok                  | 02T16:30 03T08:00 | chatt 1         | SAND
        en dag nere         | 1 | aldrig       | ok                  | 03T10:00          | chatt 1         | SAND
        lördag              | 1 | aldrig       | ok                  | 06T10:00 08T08:00 | chatt 1         | SAND
        """)
    void whatMustArrive(String namn, int noder, String dod, String svar, String tider, String fram, String slut) {
        brevlada.medEpost();
        Person anna = varld.personer.mott("tenant/anna-" + noder + dod, "Anna", "anna@example.org");
        anna = varld.personer.chattar(
                anna,
                varld.plats("chatt-anna", se.samverkan.ringar.store.konversation.Konversation.Slag.PERSONLIG)
                        .id());
        Delprojekt d = varld.medFrist("njure", anna, "2027-03-02");
        varld.kanal(d);
        brevlada.svarar(svarande(svar));

        boolean first = true;
        for (String tid : tider.split(" ", -1)) {
            varld.ur.stall("2027-03-" + tid);
            for (int beat = 0; beat < 6; beat++) {
                slag(noder, first ? dod : "aldrig");
                first = false;
                varld.ur.fram(Duration.ofMinutes(2));
                varld.vaggur.fram(Varld.EFTER_SVARSTIDEN);
            }
        }

        assertThat(framme()).isEqualTo(fram);
        assertThat(varld.utskick(d).stream()
                        .map(u -> u.lage() + (u.kod() == null ? "" : " " + u.kod()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(slut);
    }

    /** All nodes beat at once; the first may die. */
    private void slag(int noder, String dod) {
        List<Nod> nodes = new ArrayList<>();
        nodes.add(dod.equals("aldrig") ? Nod.frisk(varld.nod(brevlada)) : Nod.somDor(varld.nod(brevlada), dod));
        for (int i = 1; i < noder; i++) nodes.add(Nod.frisk(varld.nod(brevlada)));
        // the one that is to die gets there first
        if (!dod.equals("aldrig")) nodes.removeFirst().kor();
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.forEach(node -> together.execute(node::kor));
        }
    }

    private String framme() {
        var counts = brevlada.mottaget().stream()
                .collect(Collectors.groupingBy(
                        s -> s.dit() instanceof Dit.Epost ? "epost" : s.dit().enskilt() ? "chatt" : "kanal",
                        java.util.TreeMap::new,
                        Collectors.counting()));
        return counts.isEmpty()
                ? "inget"
                : counts.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", "));
    }

    private java.util.function.Function<Sandning, Utfall> svarande(String svar) {
        String[] words = svar.split(" ", -1);
        var tries = new AtomicInteger();
        return sandning -> {
            if (svar.startsWith("chatt:")) {
                boolean chat =
                        sandning.dit() instanceof Dit.Samtal && sandning.dit().enskilt();
                return chat ? new Utfall.Nekad(svar.substring("chatt:".length())) : brevlada.tar(sandning);
            }
            return svarar(words[Math.min(tries.getAndIncrement(), words.length - 1)], sandning);
        };
    }

    private Utfall svarar(String word, Sandning sandning) {
        return switch (word) {
            case "ok" -> brevlada.tar(sandning);
            case "500" -> new Utfall.Oviss("500");
            case "tyst" -> new Utfall.Oviss("inget svar");
            case "tar+tyst" -> {
                brevlada.tar(sandning);
                yield new Utfall.Oviss("inget svar");
            }
            case "segt" -> {
                // before the answer comes the other nodes have beaten, after the lease but within the time of an answer
                varld.vaggur.fram(Varld.EFTER_HYRAN);
                Nod.frisk(varld.nod(brevlada)).kor();
                yield brevlada.tar(sandning);
            }
            default -> {
                String[] parts = word.split("/", -1);
                yield parts.length == 1
                        ? new Utfall.Nekad(word)
                        : new Utfall.ForsokIgen(Duration.ofSeconds(Long.parseLong(parts[1])), parts[0]);
            }
        };
    }
}
