package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** The door of trial mode, where nobody is asked who they are. */
@Samtalstest
class DorrSamtalTest {
    private static final int FORBIDDEN = 403;

    private static String hej(Talk talk) {
        return talk.in(ENSKILT).meddelande(LEDAMOT, "hej").toString();
    }

    private static void nothingCameIn(Talk talk, int before) {
        assertThat(talk.teams().anrop()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | 203.0.113.7",
                "X-Forwarded-Host | ringar.example.org",
                "Forwarded | for=203.0.113.7",
                "Via | 1.1 proxy",
                "X-Real-IP | 203.0.113.7",
                "Origin | https://evil.example",
                "Origin | http://127.0.0.1.evil.example",
                "Origin | null"
            })
    void aProxyOrAForeignPageIsNotLetIn(String header, String value, Talk talk) {
        int before = talk.teams().anrop().size();
        assertThat(talk.post(hej(talk), header, value).statusCode()).isEqualTo(FORBIDDEN);
        nothingCameIn(talk, before);
    }

    @Test
    void thisMachinesOwnPageIsLetIn(Talk talk) {
        assertThat(talk.post(hej(talk), "Origin", "http://localhost:56150").statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic abc"})
    void aTokenIsNeitherAskedForNorLookedAt(String authorization, Talk talk) {
        assertThat(talk.post(hej(talk), "Authorization", authorization).statusCode())
                .isEqualTo(202);
        assertThat(talk.teams().anrop()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ringar.example.org",
                "127.0.0.1.evil.example",
                "evil.example:3978",
                "localhost.evil.example",
                "169.254.169.254"
            })
    void aNameThatPointsHereIsNotThisMachine(String host, Talk talk) throws IOException {
        int before = talk.teams().anrop().size();
        assertThat(statusWithHost(talk, host)).isBetween(400, 499);
        nothingCameIn(talk, before);
    }

    private static int statusWithHost(Talk talk, String host) throws IOException {
        byte[] body = hej(talk).getBytes(StandardCharsets.UTF_8);
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), talk.bot().port())) {
            String head = String.join(
                    "\r\n",
                    "POST /api/messages HTTP/1.1",
                    "Host: " + host,
                    "Content-Type: application/json",
                    "Content-Length: " + body.length,
                    "Connection: close",
                    "",
                    "");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(in.readLine().split(" ", 3)[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/emea/",
                "http://127.0.0.1@evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://evil.example#127.0.0.1",
                "http://evil.example?127.0.0.1",
                "http://evil.example\\\\@127.0.0.1/",
                "http://10.0.0.1/",
                "http://0.0.0.0/",
                "http://[::ffff:10.0.0.1]/",
                "http://127.0.0.1:99999999/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "jar:http://127.0.0.1!/",
                "//127.0.0.1/",
                "127.0.0.1",
                "inte en adress",
                "",
                " "
            })
    void anAnswerNeverLeavesThisMachine(String serviceUrl, Talk talk) {
        int before = talk.teams().anrop().size();
        var activity = talk.in(ENSKILT).meddelande(LEDAMOT, "hej").put("serviceUrl", serviceUrl);
        assertThat(talk.post(activity.toString()).statusCode()).isBetween(400, 499);
        nothingCameIn(talk, before);
        talk.ingenstans("evil.example", "trafficmanager");
    }

    @Test
    void withoutAServiceUrlItIsRefused(Talk talk) {
        var activity = talk.in(ENSKILT).meddelande(LEDAMOT, "hej");
        activity.remove("serviceUrl");
        assertThat(talk.post(activity.toString()).statusCode()).isBetween(400, 499);
        assertThat(talk.post(activity.putNull("serviceUrl").toString()).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void aBodyOverTheLimitIsRefused(Talk talk) {
        int before = talk.teams().anrop().size();
        var activity = talk.in(ENSKILT).meddelande(LEDAMOT, "vägval " + "å".repeat(300_000));
        assertThat(talk.post(activity.toString()).statusCode()).isEqualTo(413);
        nothingCameIn(talk, before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "17",
                "\"hej\"",
                "{\"type\":\"message\"",
                "inte json",
                "{\"type\":\"message\",\"serviceUrl\":\"http://127.0.0.1/\",\"from\":7,\"conversation\":{\"id\":\"a\"}}",
                "{\"type\":\"message\",\"serviceUrl\":\"http://127.0.0.1/\",\"from\":{\"id\":\"jag\"},\"conversation\":[]}",
                "{\"type\":{},\"serviceUrl\":\"http://127.0.0.1/\",\"from\":{\"id\":\"jag\"},\"conversation\":{\"id\":\"a\"}}",
                "\u0000\u0001"
            })
    void whatIsNoActivityIsRefused(String body, Talk talk) {
        int before = talk.teams().anrop().size();
        assertThat(talk.post(body).statusCode()).isBetween(400, 499);
        nothingCameIn(talk, before);
    }

    @Test
    void deepNestingIsRefused(Talk talk) {
        String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
        String body = hej(talk).replaceFirst("\\{", "{\"channelData\":" + deep + ",");
        assertThat(talk.post(body).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"entities\":[null,5,{\"type\":\"mention\"},{\"type\":\"mention\",\"mentioned\":7,\"text\":[]}]",
                "\"attachments\":[null,{\"contentType\":\"text/html\",\"content\":{\"a\":1}},{}]",
                "\"value\":5",
                "\"value\":[1]",
                "\"value\":{\"verb\":{\"a\":1}}",
                "\"membersAdded\":[null,{}]",
                "\"channelData\":[]",
                "\"channelData\":{\"tenant\":7}",
                "\"timestamp\":\"i går\"",
                "\"recipient\":null",
                "\"replyToId\":{}",
                "\"text\":null",
                "\"id\":null"
            })
    void oddPartsNeverBecomeAFailureOfOurs(String odd, Talk talk) {
        for (String type : new String[] {"message", "invoke", "conversationUpdate", "installationUpdate", "event"}) {
            var activity = talk.in(ENSKILT).meddelande(LEDAMOT, "hej").put("type", type);
            String name = odd.substring(1, odd.indexOf('"', 1));
            activity.remove(name);
            String body = activity.toString().replaceFirst("\\{", "{" + odd + ",");
            assertThat(talk.post(body).statusCode()).as("%s %s", type, odd).isBetween(200, 499);
        }
    }

    @Test
    void aClickFromNowhereIsAnsweredKindly(Talk talk) {
        var activity = talk.in(ENSKILT).meddelande(LEDAMOT, "hej").put("type", "invoke");
        activity.put("name", "adaptiveCard/action");
        for (String verb : new String[] {"", "finns.inte", "anteckning.andra", "frist.klart", "koppla.till", "sag"}) {
            activity.putObject("value")
                    .putObject("action")
                    .put("verb", verb)
                    .putObject("data")
                    .put("id", "finns-inte")
                    .put("delprojekt", "finns-inte");
            var answer = talk.post(activity.toString());
            assertThat(answer.statusCode()).as(verb).isEqualTo(200);
            assertThat(answer.body()).as(verb).contains("application/vnd.microsoft.activity.message");
        }
    }
}
