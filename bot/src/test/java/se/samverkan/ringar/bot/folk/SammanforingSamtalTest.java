package se.samverkan.ringar.bot.folk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Vem;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;

@Samtalstest
class SammanforingSamtalTest {
    private static final String ADRESS = "lovisa@region.example";

    private static String id(Talk talk, Vem vem) {
        return String.valueOf(talk.person(vem).orElseThrow().get("_id"));
    }

    /** What still names somebody, besides the keys by which changes count once. */
    private static List<Document> namner(Talk talk, String id) {
        return Stream.of("delprojekt", "anteckningar", "utskick")
                .flatMap(name -> talk.samling(name).stream())
                .filter(d -> d.toJson().replaceAll("\"nyckel\": \"[^\"]*\"", "").contains(id))
                .toList();
    }

    /** But for when the round looks next, and what it counts by that. */
    private static List<Document> delprojekten(Talk talk) {
        List<Document> all = talk.samling("delprojekt");
        all.forEach(d -> List.of("nastaKoll", "version").forEach(d::remove));
        return all;
    }

    @Test
    void twoAccountsOfOnePersonBecomeOne(Talk talk) {
        talk.njure().bemannad(ANNAN_LEDAMOT, "adjungerad", "njure");
        talk.in(KANALEN).says(ORDFORANDE, "ring + fler hälsar på varandra").hearsCard("R1");
        talk.in(KANALEN).says(LEDAMOT, "vi ser det också R1").hearsCard("R1");
        talk.in(KANALEN)
                .says(ANNAN_LEDAMOT, "vi ser det annorlunda R1 inte hos oss")
                .hearsCard("R1");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "vägval vi väntar på Halland").hearsCard("V1");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "ring + telefonerna vilar").hearsCard("R2");
        talk.in(KANALEN).says(LEDAMOT, "vi ser det också R2").hearsCard("R2");
        talk.in(KANALEN).says(ORDFORANDE, "ersättare " + Talk.at(ANNAN_LEDAMOT)).hearsCard("är din ersättare");
        String kvar = id(talk, LEDAMOT);
        String borta = id(talk, ANNAN_LEDAMOT);

        Heard question = talk.in(KANALEN)
                .says(KANSLI, "slå ihop " + Talk.at(LEDAMOT) + " med " + Talk.at(ANNAN_LEDAMOT))
                .hearsCard("Är det här samma person?")
                .shows(LEDAMOT.namn())
                .shows(ANNAN_LEDAMOT.namn())
                .shows("Benign njurkirurgi (adjungerad)")
                .shows("2 anteckningar");
        question.clicks(ORDFORANDE, "Slå ihop").hears("samma person säger kansliet");
        assertThat(namner(talk, borta)).isNotEmpty();

        question.clicks(KANSLI, "Slå ihop").hearsCard("står nu en gång").shows("ledamot, adjungerad");
        assertThat(namner(talk, borta)).isEmpty();
        assertThat(id(talk, ANNAN_LEDAMOT)).isEqualTo(kvar);
        List<Document> before = delprojekten(talk);
        question.clicks(KANSLI, "Slå ihop").hearsCard("står nu en gång");
        assertThat(delprojekten(talk)).isEqualTo(before);

        talk.in(ENSKILT).says(KANSLI, "visa njure R1").hearsCard("R1").shows("inte hos oss");
        assertThat(talk.samling("anteckningar"))
                .filteredOn(e -> e.getString("slag").equals("RING") && e.getInteger("nummer") == 2)
                .allMatch(e -> e.getList("roster", Document.class).isEmpty());
        assertThat(talk.person(ORDFORANDE).orElseThrow().toJson())
                .contains(kvar)
                .doesNotContain(borta);
        talk.in(ENSKILT).says(LEDAMOT, "ångra njure V1").hearsCard("V1");
        talk.in(ENSKILT).says(KANSLI, "historik njure").hearsCard("").shows("står nu en gång");
        talk.in(KANALEN)
                .says(KANSLI, "slå ihop " + Talk.at(LEDAMOT) + " med " + Talk.at(ANNAN_LEDAMOT))
                .hears("redan bara en gång");
    }

    @Test
    void anAddressAndAnAccountBecomeOne(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "bemanna njure adjungerad " + ADRESS).hearsCard("är adjungerad");
        talk.in(ENSKILT)
                .says(KANSLI, "slå ihop " + ADRESS + " med " + LEDAMOT.namn())
                .hearsCard("samma person")
                .shows("bara e-post")
                .clicks(KANSLI, "Slå ihop")
                .hearsCard(LEDAMOT.namn() + " står nu en gång");
        talk.in(ENSKILT)
                .says(LEDAMOT, "mina uppgifter")
                .hearsCard("Det här har jag sparat")
                .shows("ledamot, adjungerad")
                .shows(ADRESS);
        talk.in(ENSKILT).says(LEDAMOT, "glöm mig").hearsCard("Ska jag").clicks(LEDAMOT, "Glöm mig");
        assertThat(talk.samling("personer")).noneMatch(p -> p.toJson().contains(ADRESS));
    }

    @Test
    void nobodyIsGuessedAndNobodyIsMade(Talk talk) {
        talk.njure();
        int before = talk.samling("personer").size();
        talk.in(ENSKILT)
                .says(KANSLI, "slå ihop nagonhelt@annan.example med " + LEDAMOT.namn())
                .hears("Jag känner ingen här");
        talk.in(ENSKILT).says(KANSLI, "slå ihop").hears("Vilka två är samma person?");
        assertThat(talk.samling("personer")).hasSize(before);
        talk.in(ENSKILT).says(ORDFORANDE, "slå ihop " + ADRESS + " med jag").hears("säger kansliet");
    }

    @Test
    void whoIsKnownInAnotherSamverkanIsLeftAlone(Talk talk) {
        talk.njure().bemannad(UTOMSTAENDE, "adjungerad", "njure");
        var people = talk.bot().bean(Personer.class);
        Person elsewhere = people.hitta(id(talk, UTOMSTAENDE)).orElseThrow();
        Heard question = talk.in(KANALEN)
                .says(KANSLI, "slå ihop " + Talk.at(LEDAMOT) + " med " + Talk.at(UTOMSTAENDE))
                .hearsCard("samma person");
        people.farRoll(elsewhere, new Rollinnehav("sydostra", Roll.KANSLI, null));
        question.clicks(KANSLI, "Slå ihop").hears("en annan samverkan");
        assertThat(id(talk, UTOMSTAENDE)).isEqualTo(elsewhere.id());
    }
}
