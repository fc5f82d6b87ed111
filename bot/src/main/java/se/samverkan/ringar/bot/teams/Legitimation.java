package se.samverkan.ringar.bot.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The bot's own token, fetched from its tenant and shown to allowed hosts only. It is kept until it is about to end; a
 * secret or certificate in a file is read anew at each fetch, so that a new one is taken without a restart.
 */
final class Legitimation implements ServiceClientCredentials, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Legitimation.class);
    private static final String AUTHORITY = "https://login.microsoftonline.com/";
    private static final Set<String> SCOPE = Set.of("https://api.botframework.com/.default");
    private static final Duration FORE = Duration.ofMinutes(5);
    /** Between two fetches: of those that fail, and of tokens that were refused. */
    private static final Duration PAUS = Duration.ofSeconds(5);

    private static final Duration SVAR = Duration.ofSeconds(10);
    private static final int REFUSED = 401;
    private static final Pattern ENTRA = Pattern.compile("AADSTS\\d{1,9}");
    private static final Pattern ORD = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    private final Dorrinstallning installning;
    private final Tjanster tjanster;
    private final @Nullable IHttpClient http;
    private final InstantSource clock;
    private final ReentrantLock hamtar = new ReentrantLock();
    private final ExecutorService tradar = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Token token;
    private volatile @Nullable Bakslag bakslag;

    /** @param http what Entra is asked with; none for the library's own */
    Legitimation(Dorrinstallning installning, @Nullable IHttpClient http, InstantSource clock) {
        this.installning = installning;
        this.tjanster = installning.vardar();
        this.http = http;
        this.clock = clock;
    }

    private record Token(String varde, Instant hamtad, Instant slut) {
        @Override
        public String toString() {
            return "Token[slut=" + slut + "]";
        }
    }

    private record Bakslag(String kod, Instant da) {}

    @Override
    public void applyCredentialsFilter(OkHttpClient.Builder client) {
        client.addInterceptor(this::visa);
    }

    @Override
    public void close() {
        tradar.close();
    }

    private Response visa(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        // once more, on the very address that is called
        if (!tjanster.tillater(request.url().uri())) throw new UtanToken("tjanst");
        Token shown = token();
        Response answer = chain.proceed(med(request, shown));
        // a token may be taken back before its time; what is refused was not taken
        if (answer.code() != REFUSED || clock.instant().isBefore(shown.hamtad().plus(PAUS))) return answer;
        answer.close();
        glom(shown);
        return chain.proceed(med(request, token()));
    }

    private static Request med(Request request, Token token) {
        return request.newBuilder()
                .header("Authorization", "Bearer " + token.varde())
                .build();
    }

    private Token token() throws UtanToken {
        Token known = token;
        if (known != null && clock.instant().isBefore(known.slut().minus(FORE))) return known;
        hamtar.lock();
        try {
            Token other = token;
            Instant now = clock.instant();
            if (other != null && now.isBefore(other.slut().minus(FORE))) return other;
            Bakslag failed = bakslag;
            boolean holds = other != null && now.isBefore(other.slut());
            if (failed != null && now.isBefore(failed.da().plus(PAUS))) {
                if (other != null && holds) return other;
                throw new UtanToken(failed.kod());
            }
            try {
                Token fetched = hamta(now);
                token = fetched;
                bakslag = null;
                return fetched;
            } catch (UtanToken e) {
                bakslag = new Bakslag(e.kod(), now);
                LOG.warn("Boten fick inget token av Entra: {}", e.kod());
                if (other != null && holds) return other;
                throw e;
            }
        } finally {
            hamtar.unlock();
        }
    }

    private void glom(Token refused) {
        hamtar.lock();
        try {
            if (refused.equals(token)) token = null;
        } finally {
            hamtar.unlock();
        }
    }

    private Token hamta(Instant now) throws UtanToken {
        try {
            var app = ConfidentialClientApplication.builder(String.valueOf(installning.appId()), bevis())
                    .authority(AUTHORITY + installning.tenant())
                    // the authority is known; asking whether it exists is one more address to open in a firewall
                    .instanceDiscovery(false)
                    .executorService(tradar)
                    .connectTimeoutForDefaultHttpClient((int) PAUS.toMillis())
                    .readTimeoutForDefaultHttpClient((int) SVAR.toMillis());
            if (http != null) app.httpClient(http);
            IAuthenticationResult result = app.build()
                    .acquireToken(ClientCredentialParameters.builder(SCOPE).build())
                    .get(SVAR.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
            return new Token(result.accessToken(), now, result.expiresOnDate().toInstant());
        } catch (ExecutionException e) {
            throw new UtanToken(kod(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            throw new UtanToken("inget-svar");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UtanToken("avbrutet");
        } catch (IOException | RuntimeException e) {
            throw new UtanToken(kod(e));
        }
    }

    private IClientCredential bevis() throws IOException {
        Path certificate = installning.certifikat();
        if (certificate != null) {
            Path key = installning.certifikatnyckel();
            PemContent pem = PemContent.load(certificate);
            var secret = (key == null ? pem : PemContent.load(key)).getPrivateKey();
            if (secret == null) throw new UtanToken("certifikatnyckel");
            return ClientCredentialFactory.createFromCertificateChain(secret, pem.getCertificates());
        }
        Path file = installning.losenordFil();
        String secret =
                file == null ? installning.losenord() : Files.readString(file).strip();
        if (secret == null || secret.isEmpty()) throw new UtanToken("losenord-fil");
        return ClientCredentialFactory.createFromSecret(secret);
    }

    /** What went wrong, without the message, which tells of the app and the call. */
    private static String kod(Throwable failure) {
        if (failure instanceof UtanToken own) return own.kod();
        Matcher entra = ENTRA.matcher(String.valueOf(failure.getMessage()));
        if (failure instanceof MsalServiceException && entra.find()) return entra.group();
        if (failure instanceof MsalException msal
                && msal.errorCode() != null
                && ORD.matcher(msal.errorCode()).matches()
                && !msal.errorCode().equals("unknown")) {
            return msal.errorCode();
        }
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getClass().getSimpleName();
    }
}
