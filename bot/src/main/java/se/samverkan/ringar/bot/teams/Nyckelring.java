package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The keys of those who talk to bots, each with the channels that it may speak for. They are fetched when first needed,
 * anew after a day, and when a key is asked for that is not among them, but then seldom: anybody can make up a key's
 * name. Old keys hold for two days more if new ones cannot be had.
 */
final class Nyckelring {
    private static final Logger LOG = LoggerFactory.getLogger(Nyckelring.class);
    private static final Duration FARSK = Duration.ofDays(1);
    private static final Duration HALLBAR = Duration.ofDays(3);
    /** Between two fetches while there are keys. */
    private static final Duration PAUS = Duration.ofMinutes(1);
    /** Between two fetches while there are none, and nobody can come in. */
    private static final Duration KORT_PAUS = Duration.ofSeconds(5);

    private static final int LARGEST = 512 * 1024;
    private static final int SHORTEST_KEY = 2048;

    private final URI openid;
    private final String utfardare;
    private final OAuth2TokenValidator<Jwt> villkor;
    private final InstantSource clock;
    private final Duration talamod;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final ReentrantLock hamtar = new ReentrantLock();
    private volatile @Nullable Hamtning senast;
    private volatile @Nullable Instant forsokt;

    /**
     * @param villkor what every token must meet, whichever key has signed it
     * @param talamod how long to wait for an answer when keys are fetched
     */
    Nyckelring(URI openid, String utfardare, OAuth2TokenValidator<Jwt> villkor, InstantSource clock, Duration talamod) {
        this.openid = openid;
        this.utfardare = utfardare;
        this.villkor = villkor;
        this.clock = clock;
        this.talamod = talamod;
    }

    /** What came of looking for a key. */
    sealed interface Uppslag {}

    /**
     * A key that is made known.
     *
     * @param lasare reads tokens that this key has signed, and no others
     * @param kanaler the channels that it may speak for
     */
    record Nyckel(JwtDecoder lasare, Set<String> kanaler) implements Uppslag {}

    record Okand() implements Uppslag {}

    /** No keys could be had, so nothing can be said of any token. */
    record Onabar() implements Uppslag {}

    private record Hamtning(Map<String, Nyckel> nycklar, Instant da) {}

    Uppslag sla(String kid) {
        Hamtning before = senast;
        Nyckel known = before == null ? null : before.nycklar().get(kid);
        if (before != null && known != null && yngre(before, FARSK)) return known;
        // who has a key that holds need not wait while somebody else fetches
        if (known != null && before != null && yngre(before, HALLBAR)) {
            if (hamtar.tryLock()) hamtaOmDags(before);
        } else {
            hamtar.lock();
            hamtaOmDags(before);
        }
        Hamtning now = senast;
        if (now == null || !yngre(now, HALLBAR)) return new Onabar();
        Nyckel found = now.nycklar().get(kid);
        return found == null ? new Okand() : found;
    }

    /** Under the lock, which it gives back. */
    private void hamtaOmDags(@Nullable Hamtning before) {
        try {
            Instant tried = forsokt;
            Instant now = clock.instant();
            Duration pause = senast == null ? KORT_PAUS : PAUS;
            boolean somebodyElseDid = !Objects.equals(senast, before);
            if (somebodyElseDid || (tried != null && now.isBefore(tried.plus(pause)))) return;
            forsokt = now;
            Map<String, Nyckel> keys = hamta();
            senast = new Hamtning(keys, now);
            LOG.info("{} nycklar hämtade till dörren", keys.size());
        } catch (GarInte e) {
            LOG.warn("Nycklarna till dörren gick inte att hämta: {}", e.kod);
        } finally {
            hamtar.unlock();
        }
    }

    private boolean yngre(Hamtning fetched, Duration age) {
        return clock.instant().isBefore(fetched.da().plus(age));
    }

    private Map<String, Nyckel> hamta() throws GarInte {
        JsonNode metadata = las(openid);
        if (!metadata.path("issuer").asText().equals(utfardare)) throw new GarInte("annan-utfardare");
        URI address;
        try {
            address = URI.create(metadata.path("jwks_uri").asText());
        } catch (IllegalArgumentException notAnAddress) {
            throw new GarInte("nycklarnas-adress");
        }
        boolean asSafe = "https".equals(address.getScheme()) || !"https".equals(openid.getScheme());
        if (!asSafe || !Dorrinstallning.saker(address)) throw new GarInte("nycklarnas-adress");
        var keys = new HashMap<String, Nyckel>();
        for (JsonNode one : las(address).path("keys")) {
            Nyckel key = nyckel(one);
            if (key != null) keys.put(one.path("kid").asText(), key);
        }
        if (keys.isEmpty()) throw new GarInte("inga-nycklar");
        return Map.copyOf(keys);
    }

    private @Nullable Nyckel nyckel(JsonNode one) {
        if (!one.path("kid").isTextual() || !one.path("kty").asText().equals("RSA")) return null;
        if (!one.path("use").asText("sig").equals("sig")) return null;
        try {
            var key = RSAKey.parse(one.toString()).toRSAPublicKey();
            if (key.getModulus().bitLength() < SHORTEST_KEY) return null;
            var reader = NimbusJwtDecoder.withPublicKey(key)
                    .signatureAlgorithm(SignatureAlgorithm.RS256)
                    .build();
            reader.setJwtValidator(villkor);
            var channels = new HashSet<String>();
            one.path("endorsements").forEach(channel -> channels.add(channel.asText()));
            return new Nyckel(reader, Set.copyOf(channels));
        } catch (ParseException | JOSEException | RuntimeException e) {
            LOG.warn(
                    "En nyckel till dörren gick inte att läsa: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private JsonNode las(URI address) throws GarInte {
        var request = HttpRequest.newBuilder(address).GET().build();
        // on a thread of its own: sendAsync answers by way of the common pool, which may be full of those who wait
        var call = new FutureTask<HttpResponse<byte[]>>(
                () -> http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST)));
        Thread.startVirtualThread(call);
        try {
            // a limit of the request's own would end with the answer's first line
            HttpResponse<byte[]> answer = call.get(talamod.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) throw new GarInte("status-" + answer.statusCode());
            JsonNode read = new Json().serializer().readTree(answer.body());
            if (read == null || !read.isObject()) throw new GarInte("olasligt");
            return read;
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new GarInte("inget-svar");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new GarInte(cause.getClass().getSimpleName());
        } catch (IOException e) {
            throw new GarInte("olasligt");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GarInte("avbrutet");
        }
    }

    private static final class GarInte extends Exception {
        private final String kod;

        GarInte(String kod) {
            super(kod, null, false, false);
            this.kod = kod;
        }
    }
}
