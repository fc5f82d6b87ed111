package se.samverkan.ringar.bot.tabell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverkan.ringar.bot.tabell.Klient.Svaret;
import se.samverkan.ringar.bot.tabell.Tabell.Rad;
import se.samverkan.ringar.bot.tabell.Tabell.Slag;
import se.samverkan.ringar.bot.tabell.Tabell.Var;

/**
 * What a button carries comes from the client: pointed at another delprojekt, another samverkan or another person it neither
 * shows nor changes anything, whoever presses it.
 */
@ExtendWith(Varldsrum.class)
class ForfalskningTest {
    private static final List<Rad> TABELL = Tabell.las();
    /** Those who may much in njure, and nothing in the delprojekt beside it. */
    private static final List<Vemsroll> UTANFOR = List.of(Vemsroll.KONTAKTPERSON, Vemsroll.LEDAMOT, Vemsroll.ERSATTARE);

    @Test
    void whatIsAnotherSamverkansIsNeitherReadNorChanged(Varlden varlden) {
        var spelare = new Spelare(varlden);
        List<String> wrong = new ArrayList<>();
        for (Rad row : TABELL) {
            for (Vemsroll vem : List.of(Vemsroll.KANSLI, Vemsroll.ORDFORANDE)) {
                String own = varlden.ifyllt(row.text(), vem, row.var());
                String theirs = utomNyckel(own, varlden.frammande()::annat);
                if (theirs.equals(own)) continue;
                Svaret answer = spelare.spela(row.med(theirs), vem);
                fel(varlden, varlden.frammande(), row, theirs, answer, vem).forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsAnotherDelprojektsIsNeitherReadNorChanged(Varlden varlden) {
        var spelare = new Spelare(varlden);
        List<String> wrong = new ArrayList<>();
        for (Rad row : TABELL) {
            for (Vemsroll vem : UTANFOR) {
                String own = varlden.ifyllt(row.text(), vem, row.var());
                String theirs = utomNyckel(own, varlden.grannen()::annat);
                if (theirs.equals(own)) continue;
                Svaret answer = spelare.spela(row.med(theirs), vem);
                fel(varlden, varlden.grannen(), row, theirs, answer, vem).forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void oneOfTheIdsBeingAnothersIsAsBadAsAll(Varlden varlden) {
        List<String> wrong = new ArrayList<>();
        for (Rad row : TABELL) {
            if (row.slag() != Slag.KNAPP || !row.data().containsKey("delprojekt")) continue;
            for (Vemsroll vem : UTANFOR) {
                Map<String, String> own =
                        row.med(varlden.ifyllt(row.text(), vem, row.var())).data();
                for (Map<String, String> mixed : blandade(own, varlden.grannen())) {
                    Svaret answer = varlden.klient().klickar(vem, row.var(), row.namn(), mixed);
                    fel(varlden, varlden.grannen(), row, mixed.toString(), answer, vem)
                            .forEach(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void somebodyOfAnotherSamverkanCannotBeCarriedIn(Varlden varlden) {
        String stranger = varlden.person(Vemsroll.FRAN_ANNAN_SAMVERKAN);
        String identity = Vemsroll.FRAN_ANNAN_SAMVERKAN.tenant() + "/" + Vemsroll.FRAN_ANNAN_SAMVERKAN.objekt();
        List<String> wrong = new ArrayList<>();
        for (String row : List.of(
                "folk.gerroll id=X roll=LEDNINGSGRUPP",
                "folk.tarroll id=X roll=POLITIKER",
                "folk.ersattare id=X",
                "folk.ersattare.vald person=X",
                "uppfoljning.skicka delprojekt={njure} id={njure.uppföljning} till=X",
                "uppfoljning.fragat delprojekt={njure} id={njure.uppföljning} till=X",
                "uppfoljning.vem delprojekt={njure} nyckel={nyckel} person=X",
                "delprojekt.bemanna delprojekt={njure} nyckel={nyckel} roll=LEDAMOT person=X",
                "delprojekt.nytt nyckel={nyckel} namn=Hagskötsel kod=hage person=X",
                "paminnelse.annat delprojekt={njure} rad={utskick.ordf} svar.{utskick.ordf}=LAMNAT_OVER"
                        + " person.{utskick.ordf}=X")) {
            for (String who : List.of(stranger, identity)) {
                String[] parts = row.replace("=X", "=" + who).split(" ", 2);
                var filled = new Rad(
                        0,
                        Slag.KNAPP,
                        parts[0],
                        varlden.ifyllt(parts[1], Vemsroll.KANSLI, Var.ENSKILT),
                        java.util.Set.of(),
                        java.util.Set.of(),
                        null,
                        java.util.Set.of(),
                        Var.ENSKILT);
                Svaret answer = varlden.klient().klickar(Vemsroll.KANSLI, Var.ENSKILT, parts[0], filled.data());
                List<String> changed = varlden.bild().andrat();
                boolean carried = changed.stream().anyMatch(c -> har(varlden, c, stranger));
                varlden.bild().aterstall(changed);
                if (carried || answer.allt().contains(Vemsroll.FRAN_ANNAN_SAMVERKAN.namn()))
                    wrong.add(row + ": " + changed + " " + answer.allt());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nonsenseIsAnsweredAndNeverAFault(Varlden varlden) {
        List<String> wrong = new ArrayList<>();
        for (Rad row : TABELL) {
            if (row.slag() != Slag.KNAPP) continue;
            Map<String, String> own = row.med(varlden.ifyllt(row.text(), Vemsroll.KANSLI, row.var()))
                    .data();
            for (String key : own.keySet()) {
                if (key.equals("nyckel") || key.equals("text")) continue;
                var odd = new LinkedHashMap<>(own);
                odd.put(key, "Inte/en|giltig{sak}");
                Svaret answer = varlden.klient().klickar(Vemsroll.KANSLI, row.var(), row.namn(), odd);
                varlden.bild().aterstall(varlden.bild().andrat());
                if (answer.mening().contains("gick fel")) wrong.add(row + " med " + key);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> fel(
            Varlden varlden, Dubbelgangare other, Rad row, String said, Svaret answer, Vemsroll vem) {
        List<String> wrong = new ArrayList<>();
        List<String> changed = varlden.bild().andrat();
        changed.stream().filter(c -> other.har(c)).forEach(c -> wrong.add("ändrade " + c));
        // what is answered by a reminder's own number is about that, whatever else is carried
        Map<String, String> data = row.slag() == Slag.KNAPP ? row.data() : Map.of();
        boolean pointed = data.containsKey("delprojekt")
                && !data.containsKey("rad")
                && !row.namn().equals("valj");
        if (pointed && !changed.isEmpty()) wrong.add("ändrade " + changed);
        varlden.bild().aterstall(changed);
        for (String secret : other.hemligt()) {
            // that it is there is known where something of it is published
            boolean open = row.far().contains(Vemsroll.OKAND) && other == varlden.grannen() && secret.startsWith("L");
            if (!open && !said.contains(secret) && answer.allt().contains(secret)) wrong.add("visade " + secret);
        }
        if (answer.mening().contains("gick fel")) wrong.add("gick fel");
        return wrong.stream().map(w -> row + " som " + vem.ord() + " med " + said + ": " + w + " " + answer.mening());
    }

    /** The delprojekt one's own and the rest the other's, and the other way round. */
    private static List<Map<String, String>> blandade(Map<String, String> own, Dubbelgangare other) {
        var delprojekt = new LinkedHashMap<>(own);
        delprojekt.replace("delprojekt", other.annat(own.get("delprojekt")));
        Map<String, String> rest = Spelare.annan(own, value -> utomNyckel(value, other::annat));
        rest.replace("delprojekt", own.get("delprojekt"));
        return rest.equals(own) ? List.of(delprojekt) : List.of(delprojekt, rest);
    }

    /** Turned into another's, but for the key, which must be of this place to be taken at all. */
    private static String utomNyckel(String text, UnaryOperator<String> turned) {
        var out = new StringBuilder();
        int from = 0;
        var key = java.util.regex.Pattern.compile("teams/\\S+").matcher(text);
        while (key.find()) {
            out.append(turned.apply(text.substring(from, key.start()))).append(key.group());
            from = key.end();
        }
        return out.append(turned.apply(text.substring(from))).toString();
    }

    private static boolean har(Varlden varlden, String changed, String person) {
        String[] where = changed.split("/", 2);
        return varlden.bot().samling(where[0]).stream()
                .filter(d -> String.valueOf(d.get("_id")).equals(where[1]))
                .anyMatch(d -> d.toJson().contains(person));
    }
}
