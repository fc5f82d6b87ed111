package se.samverkan.ringar.bot.teams;

import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Microsoft's side on this machine: who makes the keys of Teams known and signs its tokens, the tenant that gives the
 * bot its own token, and the Connector that the bot answers to.
 */
final class FalskMicrosoft implements AutoCloseable {
    static final String UTFARDARE = "https://api.botframework.com";
    static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder B64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final List<Map<String, Object>> nycklar = new CopyOnWriteArrayList<>();
    private final List<String> entrafragor = new CopyOnWriteArrayList<>();
    private final List<Anrop> anrop = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Svar> connectorsNasta = new ConcurrentLinkedDeque<>();
    private final AtomicInteger nyckelhamtningar = new AtomicInteger();
    private final AtomicInteger nummer = new AtomicInteger();
    private volatile String utfardare = UTFARDARE;
    private volatile @Nullable String nycklarFinnsPa;
    private volatile @Nullable Svar nyckelfel;
    private volatile @Nullable Svar entrafel;
    private volatile @Nullable CountDownLatch grind;

    FalskMicrosoft() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/openid", utbyte -> svara(utbyte, metadata()));
        server.createContext("/nycklar", utbyte -> svara(utbyte, nycklar()));
        server.createContext("/entra", this::entra);
        server.createContext("/connector", this::connector);
        server.start();
    }

    /** A key, known or not. */
    record Nyckel(String kid, KeyPair par) {}

    /** An answer other than the usual. */
    record Svar(int status, String kropp, Map<String, String> huvuden) {
        Svar(int status, String kropp) {
            this(status, kropp, Map.of());
        }
    }

    /** A call to the Connector. */
    record Anrop(String metod, String sokvag, @Nullable String legitimation, String kropp) {}

    String adress(String vag) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + vag;
    }

    static Nyckel nyckel(String kid) {
        return nyckel(kid, 2048);
    }

    static Nyckel nyckel(String kid, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new Nyckel(kid, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes a key known.
     *
     * @param kanaler the channels that it may speak for; nothing is said of that if null
     */
    FalskMicrosoft kungor(Nyckel nyckel, @Nullable List<String> kanaler) {
        nycklar.add(jwk(nyckel, kanaler));
        return this;
    }

    static Map<String, Object> jwk(Nyckel nyckel, @Nullable List<String> kanaler) {
        var key = (RSAPublicKey) nyckel.par().getPublic();
        var jwk = new LinkedHashMap<String, Object>(Map.of(
                "kty", "RSA",
                "use", "sig",
                "kid", nyckel.kid(),
                "n", B64.encodeToString(utanTecken(key.getModulus().toByteArray())),
                "e", B64.encodeToString(key.getPublicExponent().toByteArray())));
        if (kanaler != null) jwk.put("endorsements", kanaler);
        return jwk;
    }

    void glomNycklar() {
        nycklar.clear();
    }

    void utfardare(String annan) {
        utfardare = annan;
    }

    void nycklarFinnsPa(@Nullable String adress) {
        nycklarFinnsPa = adress;
    }

    /** Keys are answered in this way from now on; as usual again with null. */
    void nycklarSvarar(@Nullable Svar svar) {
        nyckelfel = svar;
    }

    /** Keys are not answered until the gate is opened. */
    void nycklarDrojer(CountDownLatch gate) {
        grind = gate;
    }

    void entraSvarar(@Nullable Svar svar) {
        entrafel = svar;
    }

    void connectornSvarar(Svar... svar) {
        connectorsNasta.addAll(List.of(svar));
    }

    int nyckelhamtningar() {
        return nyckelhamtningar.get();
    }

    /** The bodies with which a token was asked for. */
    List<String> entrafragor() {
        return List.copyOf(entrafragor);
    }

    List<Anrop> anrop() {
        return List.copyOf(anrop);
    }

    /** What MSAL is to ask with: it wants the real address, and is answered here. */
    IHttpClient tillEntra() {
        HttpClient http = HttpClient.newHttpClient();
        return asked -> {
            if (!asked.url().getHost().equals("login.microsoftonline.com")) throw new IOException("fel värd");
            var request = HttpRequest.newBuilder(
                            URI.create(adress("/entra" + asked.url().getFile())))
                    .method(
                            asked.httpMethod().name(),
                            asked.body() == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(asked.body()));
            asked.headers().forEach(request::header);
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var response = new HttpResponse();
            response.statusCode(answer.statusCode()).body(answer.body());
            response.addHeaders(answer.headers().map());
            return response;
        };
    }

    /** A token of these claims; a claim or a part of the header that is null is left out. */
    static String token(Nyckel nyckel, String alg, Map<String, Object> header, Map<String, Object> claims) {
        var all = new LinkedHashMap<String, Object>();
        all.put("alg", alg);
        all.put("typ", "JWT");
        all.put("kid", nyckel.kid());
        all.putAll(header);
        all.values().removeIf(Objects::isNull);
        String signed = del(all) + "." + del(claims);
        return signed + "." + B64.encodeToString(underskrift(nyckel, alg, signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] underskrift(Nyckel nyckel, String alg, byte[] signed) {
        try {
            return switch (alg) {
                case "none" -> new byte[0];
                case "HS256" -> {
                    // whoever takes the public key for a shared secret is deceived by this
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(nyckel.par().getPublic().getEncoded(), "HmacSHA256"));
                    yield mac.doFinal(signed);
                }
                default -> {
                    var signature = Signature.getInstance(alg.equals("RS256") ? "SHA256withRSA" : "SHA384withRSA");
                    signature.initSign(nyckel.par().getPrivate());
                    signature.update(signed);
                    yield signature.sign();
                }
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String del(Map<String, Object> part) {
        var kept = new LinkedHashMap<>(part);
        kept.values().removeIf(Objects::isNull);
        return B64.encodeToString(JSON.writeValueAsBytes(kept));
    }

    private static byte[] utanTecken(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private Svar metadata() {
        String keys = nycklarFinnsPa;
        return new Svar(
                200,
                JSON.writeValueAsString(
                        Map.of("issuer", utfardare, "jwks_uri", keys == null ? adress("/nycklar") : keys)));
    }

    private Svar nycklar() {
        nyckelhamtningar.incrementAndGet();
        CountDownLatch gate = grind;
        if (gate != null) vanta(gate);
        Svar wrong = nyckelfel;
        return wrong != null ? wrong : new Svar(200, JSON.writeValueAsString(Map.of("keys", nycklar)));
    }

    private void entra(HttpExchange utbyte) throws IOException {
        String asked = utbyte.getRequestURI() + " "
                + new String(utbyte.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        entrafragor.add(asked);
        Svar wrong = entrafel;
        svara(
                utbyte,
                wrong != null
                        ? wrong
                        : new Svar(
                                200,
                                JSON.writeValueAsString(Map.of(
                                        "token_type",
                                        "Bearer",
                                        "expires_in",
                                        3600,
                                        "access_token",
                                        "botens-token-" + nummer.incrementAndGet()))));
    }

    private void connector(HttpExchange utbyte) throws IOException {
        String body = new String(utbyte.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        anrop.add(new Anrop(
                utbyte.getRequestMethod(),
                utbyte.getRequestURI().getRawPath(),
                utbyte.getRequestHeaders().getFirst("Authorization"),
                body));
        Svar next = connectorsNasta.poll();
        svara(utbyte, next != null ? next : new Svar(201, "{\"id\":\"" + nummer.incrementAndGet() + "\"}"));
    }

    private static void svara(HttpExchange utbyte, Svar svar) throws IOException {
        try (utbyte) {
            byte[] bytes = svar.kropp().getBytes(StandardCharsets.UTF_8);
            utbyte.getResponseHeaders().set("Content-Type", "application/json");
            svar.huvuden().forEach((name, value) -> utbyte.getResponseHeaders().set(name, value));
            utbyte.sendResponseHeaders(svar.status(), bytes.length == 0 ? -1 : bytes.length);
            utbyte.getResponseBody().write(bytes);
        }
    }

    private static void vanta(CountDownLatch gate) {
        try {
            gate.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        CountDownLatch gate = grind;
        if (gate != null) gate.countDown();
        server.stop(0);
    }
}
