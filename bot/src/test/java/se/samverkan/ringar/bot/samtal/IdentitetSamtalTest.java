package se.samverkan.ringar.bot.samtal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.GRUPPCHATTEN;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
