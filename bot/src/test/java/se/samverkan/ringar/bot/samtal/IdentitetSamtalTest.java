package se.samverkan.ringar.bot.samtal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.GRUPPCHATTEN;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import tools.jackson.databind.node.ObjectNode;

/** Who somebody is, where people come from several tenants. */
@Samtalstest
class IdentitetSamtalTest {

    private static List<String> identities(Talk talk, String name) {
        return talk.samling("personer").stream()
                .filter(p -> name.equals(p.getString("namn")))
                .flatMap(p -> p.getList("identiteter", String.class).stream())
                .toList();
    }

    @Test
    void inASharedChannelTheHomeTenantIsWhatCounts(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(UTOMSTAENDE, "vägval vi väntar", a -> {
                    ((ObjectNode) a.path("from")).put("tenantId", "region-skane");
                    ObjectNode data = a.putObject("channelData");
                    data.putObject("tenant").put("id", "prov-hyresgast");
                    data.putObject("channel").put("type", "shared").put("id", "19:x");
                })
                .hearsCard("V1 är noterat");
        assertThat(identities(talk, UTOMSTAENDE.namn())).anyMatch(i -> i.startsWith("region-skane/"));
    }

    @Test
    void whereTheHomeTenantIsNotToldItIsTheConversations(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(ANNAN_LEDAMOT, "vägval vi väntar", a -> {
                    ((ObjectNode) a.path("from")).put("tenantId", "");
                    ((ObjectNode) a.path("conversation")).remove("tenantId");
                    a.putObject("channelData").putObject("tenant").put("id", "region-halland");
                })
                .hearsCard("V1 är noterat");
        assertThat(identities(talk, ANNAN_LEDAMOT.namn())).anyMatch(i -> i.startsWith("region-halland/"));
    }

    @Test
    void aMeetingsChatIsAGroupChat(Talk talk) {
        talk.njure();
        talk.in(GRUPPCHATTEN)
                .says(
                        LEDAMOT,
                        "vägval vi väntar",
                        a -> a.putObject("channelData").putObject("meeting").put("id", "MCMxOTptZWV0aW5n"))
                .hearsCard("V1 är noterat");
    }

    @Test
    void whoeverIsStaffedByAddressIsTheSameWhenWritingInTeams(Talk talk) {
        String address = "lovisa." + Integer.toString(talk.hashCode(), 36) + "@example.org";
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "bemanna njure adjungerad " + address).hearsCard("är adjungerad");
        talk.iRullan(ENSKILT, UTOMSTAENDE, address, "user");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "mina uppgifter")
                .hearsCard("Det här")
                .shows("Benign njurkirurgi (adjungerad)");
        talk.in(ENSKILT).says(KANSLI, "status njure").hearsCard("Benign").shows(UTOMSTAENDE.namn());
    }

    @Test
    void whoeverIsMetInTeamsFirstIsTheSameWhenStaffedByAddress(Talk talk) {
        String address = "folke." + Integer.toString(talk.hashCode(), 36) + "@example.org";
        talk.iRullan(ENSKILT, UTOMSTAENDE, address, "user").njure();
        talk.in(ENSKILT).says(UTOMSTAENDE, "hjälp");
        talk.in(ENSKILT).says(KANSLI, "bemanna njure adjungerad " + address).hearsCard(UTOMSTAENDE.namn());
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "mina uppgifter")
                .hearsCard("Det här")
                .shows("adjungerad");
    }

    @Test
    void aGuestIsNotBelievedAboutItsAddress(Talk talk) {
        String address = "torvald." + Integer.toString(talk.hashCode(), 36) + "@example.org";
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "bemanna njure adjungerad " + address).hearsCard("är adjungerad");
        talk.iRullan(ENSKILT, ANNAN_LEDAMOT, address, "guest");
        talk.in(ENSKILT)
                .says(ANNAN_LEDAMOT, "mina uppgifter")
                .hearsCard("Det här")
                .showsNot("adjungerad");
    }

    @Test
    void theKanslisAddressBindsOnceToSomebodyAtHomeWhoIsNoGuest(Talk talk) {
        talk.iRullan(ENSKILT, ANNAN_LEDAMOT, Talk.KANSLIETS_EPOST, "guest");
        talk.in(ENSKILT).says(ANNAN_LEDAMOT, "roller").hears("ger och tar kansliet");
        talk.iRullan(ENSKILT, ORDFORANDE, "en-annan-region", Talk.KANSLIETS_EPOST, "user");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "roller", a -> ((ObjectNode) a.path("from")).put("tenantId", "en-annan-region"))
                .hears("ger och tar kansliet");
        talk.iRullan(ENSKILT, LEDAMOT, Talk.KANSLIETS_EPOST, "user");
        talk.in(ENSKILT).says(LEDAMOT, "roller").hearsCard("Roller i hela samverkan");
        talk.iRullan(ENSKILT, UTOMSTAENDE, Talk.KANSLIETS_EPOST, "user");
        talk.in(ENSKILT).says(UTOMSTAENDE, "roller").hears("ger och tar kansliet");
        talk.in(ENSKILT)
                .says(LEDAMOT, "glöm mig")
                .hearsCard("Ska jag glömma dig?")
                .clicks(LEDAMOT, "Glöm mig")
                .hearsCard("Nu har jag glömt dig");
    }

    @Test
    void nobodyIsRememberedForStandingInAList(Talk talk) {
        talk.njure();
        Heard form = talk.in(KANALEN).says(KANSLI, "bemanna njure adjungerad").hearsCard("emanna");
        assertThat(talk.person(UTOMSTAENDE)).isEmpty();
        form.fill("Person", "prov-hyresgast/någon-helt-annan")
                .clicks(KANSLI, "Bemanna")
                .hearsCard("");
        assertThat(talk.samling("personer").toString()).doesNotContain("någon-helt-annan");
    }
}
