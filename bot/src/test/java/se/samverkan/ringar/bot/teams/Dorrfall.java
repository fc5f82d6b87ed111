package se.samverkan.ringar.bot.teams;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Nyckel;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is tried at the door, what is answered, and what the log says of it.
 *
 * @param kod the reason in the log; nothing is said there if null
 */
record Dorrfall(String vad, int status, @Nullable String kod, Function<Appbot, Prov> prov) {
    private static final String FRAMMANDE = "cccccccc-0000-0000-0000-000000000003";
    private static final Nyckel FORGED =
            new Nyckel("k1", FalskMicrosoft.nyckel("annan").par());

    /** What is sent. */
    record Prov(@Nullable String authorization, String kropp) {}

    @Override
    public String toString() {
        return vad;
    }

    static Stream<Dorrfall> alla() {
        return Stream.of(
                // what comes in
                token("giltig", 202, null, Appbot.KEY, "RS256", Map.of(), c -> {}),
                token(
                        "mottagare i en lista av en",
                        202,
                        null,
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("aud", List.of(Appbot.APP))),
                token(
                        "slut för 4 min sedan",
                        202,
                        null,
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("exp", Appbot.sek(-240))),
                token("gäller om 4 min", 202, null, Appbot.KEY, "RS256", Map.of(), c -> c.put("nbf", Appbot.sek(240))),
                token("utan typ", 202, null, Appbot.KEY, "RS256", utan("typ"), c -> {}),
                token("ser ut som en annan bot", 202, null, Appbot.KEY, "RS256", Map.of(), c -> {
                    c.put("ver", "1.0");
                    c.put("appid", "22222222-2222-2222-2222-222222222222");
                }),
                header("schemat med små bokstäver", 202, null, "bearer %s"),
                activity("annan betrodd tenant", 202, null, a -> tenant(a, Appbot.GRANNE)),
                activity("granne talar i delad kanal", 202, null, a -> from(a).put("tenantId", Appbot.GRANNE)),
                activity("tenant bara i channelData", 202, null, a -> {
                    ((ObjectNode) a.path("conversation")).remove("tenantId");
                    a.putObject("channelData").putObject("tenant").put("id", Appbot.TENANT);
                }),
                // no token, or none that is one
                header("inget", 401, "token-saknas", null),
                header("tomt", 401, "token-saknas", " "),
                header("annat schema", 401, "token-olasligt", "Basic %s"),
                header("bara ordet", 401, "token-olasligt", "Bearer"),
                header("skräp", 401, "token-olasligt", "Bearer abc"),
                header("tre skräp", 401, "token-olasligt", "Bearer a.b.c"),
                header("två ord", 401, "token-olasligt", "Bearer %s b"),
                header("fyra delar", 401, "token-olasligt", "Bearer %s.x"),
                header("fem delar", 401, "token-olasligt", "Bearer %s.x.y"),
                header("långt", 401, "token-olasligt", "Bearer " + "a".repeat(3_000) + "." + "b".repeat(4_000) + ".c"),
                // not signed by who it says
                token("alg none", 401, "token-olasligt", Appbot.KEY, "none", Map.of(), c -> {}),
                token("alg None", 401, "token-algoritm", Appbot.KEY, "RS256", Map.of("alg", "None"), c -> {}),
                token(
                        "alg none och en underskrift",
                        401,
                        "token-olasligt",
                        Appbot.KEY,
                        "RS256",
                        Map.of("alg", "none"),
                        c -> {}),
                token("HS256 med den öppna nyckeln", 401, "token-algoritm", Appbot.KEY, "HS256", Map.of(), c -> {}),
                token(
                        "HS256 som kallas RS256",
                        401,
                        "token-signatur",
                        Appbot.KEY,
                        "HS256",
                        Map.of("alg", "RS256"),
                        c -> {}),
                token("RS384", 401, "token-algoritm", Appbot.KEY, "RS384", Map.of(), c -> {}),
                token("utan kid", 401, "token-nyckel", Appbot.KEY, "RS256", utan("kid"), c -> {}),
                token("okänt kid", 401, "token-nyckel", new Nyckel("zz", Appbot.KEY.par()), "RS256", Map.of(), c -> {}),
                token("för kort nyckel", 401, "token-nyckel", Appbot.WEAK, "RS256", Map.of(), c -> {}),
                token("annan nyckel, känt kid", 401, "token-signatur", FORGED, "RS256", Map.of(), c -> {}),
                token(
                        "nyckeln i token",
                        401,
                        "token-signatur",
                        FORGED,
                        "RS256",
                        Map.of("jwk", FalskMicrosoft.jwk(FORGED, null)),
                        c -> {}),
                token(
                        "okänt kritiskt",
                        401,
                        "token-signatur",
                        Appbot.KEY,
                        "RS256",
                        Map.of("crit", List.of("x"), "x", 1),
                        c -> {}),
                new Dorrfall(
                        "ändrat innehåll",
                        401,
                        "token-signatur",
                        t -> new Prov(
                                "Bearer " + andrat(t.giltig()), t.activity().toString())),
                new Dorrfall(
                        "avhuggen underskrift",
                        401,
                        "token-signatur",
                        t -> new Prov(
                                "Bearer " + t.giltig().substring(0, t.giltig().length() - 8),
                                t.activity().toString())),
                // signed, and yet not for us or not now
                token(
                        "annan utfärdare",
                        401,
                        "token-utfardare",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("iss", "https://evil.example")),
                token("emulatorns utfärdare", 401, "token-utfardare", Appbot.KEY, "RS256", Map.of(), c -> {
                    c.put("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/");
                    c.put("ver", "1.0");
                    c.put("appid", Appbot.APP);
                }),
                token("utan utfärdare", 401, "token-utfardare", Appbot.KEY, "RS256", Map.of(), c -> c.remove("iss")),
                token(
                        "annan mottagare",
                        401,
                        "token-mottagare",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("aud", "annan")),
                token("utan mottagare", 401, "token-mottagare", Appbot.KEY, "RS256", Map.of(), c -> c.remove("aud")),
                token(
                        "två mottagare",
                        401,
                        "token-mottagare",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("aud", List.of("x", Appbot.APP))),
                token("utan slut", 401, "token-utan-slut", Appbot.KEY, "RS256", Map.of(), c -> c.remove("exp")),
                token(
                        "slut för 10 min sedan",
                        401,
                        "token-tid",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("exp", Appbot.sek(-600))),
                token(
                        "gäller om 10 min",
                        401,
                        "token-tid",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("nbf", Appbot.sek(600))),
                token(
                        "slut som inte är en tid",
                        401,
                        "token-signatur",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("exp", "i morgon")),
                // a good token, and yet not this
                token(
                        "nyckel utan kanaler",
                        403,
                        "nyckelns-kanal",
                        new Nyckel("utan", Appbot.KEY.par()),
                        "RS256",
                        Map.of(),
                        c -> {}),
                token(
                        "nyckel för en annan kanal",
                        403,
                        "nyckelns-kanal",
                        new Nyckel("webb", Appbot.KEY.par()),
                        "RS256",
                        Map.of(),
                        c -> {}),
                activity("utan channelId", 403, "kanal", a -> a.remove("channelId")),
                activity("annan kanal", 403, "kanal", a -> a.put("channelId", "webchat")),
                new Dorrfall(
                        "utan channelId, nyckel för en annan kanal",
                        403,
                        "kanal",
                        t -> new Prov(
                                "Bearer " + t.token(new Nyckel("webb", Appbot.KEY.par()), "RS256", Map.of(), c -> {}),
                                utanFalt(t.activity(), "channelId").toString())),
                token(
                        "serviceurl skiljer",
                        403,
                        "tjanst-skiljer",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.put("serviceurl", "https://x.example/")),
                token(
                        "utan serviceurl",
                        403,
                        "tjanst-skiljer",
                        Appbot.KEY,
                        "RS256",
                        Map.of(),
                        c -> c.remove("serviceurl")),
                tjanst("främmande värd", "https://evil.example/"),
                tjanst("liknande värd", "https://smba.trafficmanager.net.evil.example/"),
                tjanst("annan i samma domän", "https://evil.trafficmanager.net/"),
                tjanst("okrypterad", "http://smba.trafficmanager.net/emea/"),
                tjanst("annan port", "https://smba.trafficmanager.net:8443/emea/"),
                tjanst("någon före värden", "https://smba.trafficmanager.net@evil.example/"),
                tjanst("annan dator här", "http://127.0.0.2/"),
                tjanst("fil", "file:///etc/passwd"),
                tjanst("ingen adress", "inte en adress"),
                activity("annan tenant", 403, "tenant", a -> tenant(a, FRAMMANDE)),
                activity(
                        "annan tenant i channelData",
                        403,
                        "tenant",
                        a -> a.putObject("channelData").putObject("tenant").put("id", FRAMMANDE)),
                activity("någon från en annan tenant talar", 403, "tenant", a -> from(a).put("tenantId", FRAMMANDE)),
                activity("utan tenant", 403, "tenant", a -> ((ObjectNode) a.path("conversation")).remove("tenantId")),
                // a good token, and nothing that can be read
                activity("utan serviceUrl", 400, null, a -> a.remove("serviceUrl")),
                new Dorrfall("inte json", 400, null, t -> new Prov("Bearer " + t.giltig(), "inte json")),
                new Dorrfall("för stort", 413, null, t -> new Prov("Bearer " + t.giltig(), "x".repeat(300_000))),
                // who has no token learns nothing of what can be read
                new Dorrfall("inte json, utan token", 401, "token-saknas", t -> new Prov(null, "inte json")));
    }

    private static Dorrfall token(
            String vad,
            int status,
            @Nullable String kod,
            Nyckel key,
            String alg,
            Map<String, Object> header,
            Consumer<Map<String, Object>> odd) {
        return new Dorrfall(
                vad,
                status,
                kod,
                t -> new Prov(
                        "Bearer " + t.token(key, alg, header, odd), t.activity().toString()));
    }

    private static Dorrfall header(String vad, int status, @Nullable String kod, @Nullable String form) {
        return new Dorrfall(
                "huvud: " + vad,
                status,
                kod,
                t -> new Prov(
                        form == null ? null : form.formatted(t.giltig()),
                        t.activity().toString()));
    }

    private static Dorrfall activity(String vad, int status, @Nullable String kod, Consumer<ObjectNode> odd) {
        return new Dorrfall(vad, status, kod, t -> {
            ObjectNode activity = t.activity();
            odd.accept(activity);
            return new Prov("Bearer " + t.giltig(), activity.toString());
        });
    }

    /** A token and an activity that agree on where to answer, and that is nowhere. */
    private static Dorrfall tjanst(String vad, String adress) {
        return new Dorrfall(
                "tjänst: " + vad,
                403,
                "tjanst",
                t -> new Prov(
                        "Bearer " + t.token(Appbot.KEY, "RS256", Map.of(), c -> c.put("serviceurl", adress)),
                        t.activity().put("serviceUrl", adress).toString()));
    }

    private static Map<String, Object> utan(String part) {
        var header = new HashMap<String, Object>();
        header.put(part, null);
        return header;
    }

    private static void tenant(ObjectNode activity, String tenant) {
        ((ObjectNode) activity.path("conversation")).put("tenantId", tenant);
    }

    private static ObjectNode from(ObjectNode activity) {
        return (ObjectNode) activity.path("from");
    }

    private static ObjectNode utanFalt(ObjectNode activity, String field) {
        activity.remove(field);
        return activity;
    }

    private static String andrat(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = claims.replace("serviceurl\":\"http", "serviceurl\":\"https");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }
}
