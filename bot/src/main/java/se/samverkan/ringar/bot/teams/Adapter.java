package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import com.microsoft.bot.connector.authentication.SimpleChannelProvider;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.integration.BotFrameworkHttpAdapter;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The SDK's adapter with clients that suit a bot: one host takes many calls at once (all of Teams is one host), nothing
 * is sent again behind our back, and no call waits for minutes.
 */
final class Adapter extends BotFrameworkHttpAdapter {
    private static final int CALLS_AT_ONCE = 256;
    private static final Duration ANSWER = Duration.ofSeconds(15);
    /** A connection that has rested longer may have been closed at the other end, and a lost message looks sent. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final ObjectMapper JSON = new Json().serializer();
    private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");

    private final Map<String, ConnectorClient> clients = new ConcurrentHashMap<>();
    private final Dispatcher dispatcher = new Dispatcher(Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("teams-", 0).factory()));
    private final ConnectionPool connections = new ConnectionPool(64, IDLE.toSeconds(), TimeUnit.SECONDS);

    private final Dorr dorr;
    private final ServiceClientCredentials legitimation;

    /**
     * @param appId the bot's app id; none in trial mode. The SDK never gets the secret: it would show the token to any
     *     service address.
     * @param legitimation what is shown to the hosts that the door lets anything out to; nothing in trial mode
     */
    Adapter(@Nullable String appId, Dorr dorr, ServiceClientCredentials legitimation) {
        super(new SimpleCredentialProvider(appId, null), new SimpleChannelProvider());
        this.dorr = dorr;
        this.legitimation = legitimation;
        dispatcher.setMaxRequests(CALLS_AT_ONCE * 2);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        // first touched on another thread in a packaged bot it would stay broken for the whole process
        Serialization.objectToTree(Instant.EPOCH.atOffset(ZoneOffset.UTC));
    }

    /**
     * The client for a service address.
     *
     * @throws OtillatenTjanst if nothing may be sent there, also when it was stored long ago
     */
    ConnectorClient klient(String serviceUrl) {
        if (!dorr.slapperUt(serviceUrl)) throw new OtillatenTjanst();
        return clients.computeIfAbsent(serviceUrl, this::ny);
    }

    /**
     * What Teams answered.
     *
     * @param vanta its Retry-After, if it gave one
     * @param kropp what it said; missing if that was nothing, or no JSON in a failure
     */
    record Svar(int status, @Nullable String vanta, JsonNode kropp) {
        boolean lyckat() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Sends an activity to a conversation, on this thread. The client, its credentials and the JSON are those of the SDK;
     * its way there, through proxies, checks by reflection and threads of its own, would cost half of a message.
     *
     * @param metod POST for a new one, PUT to change one
     * @param aktivitet the one that is answered or changed; none for a message of our own accord
     * @throws OtillatenTjanst if nothing may be sent there
     * @throws IOException if there was no answer, or none that could be read
     */
    Svar sand(String metod, String serviceUrl, String konversation, @Nullable String aktivitet, Activity message)
            throws IOException {
        OkHttpClient http = klient(serviceUrl).getRestClient().httpClient();
        HttpUrl.Builder to = HttpUrl.get(serviceUrl)
                .newBuilder()
                .addPathSegments("v3/conversations")
                .addPathSegment(konversation)
                .addPathSegment("activities");
        if (aktivitet != null) to.addPathSegment(aktivitet);
        var request = new Request.Builder()
                .url(to.build())
                .method(metod, RequestBody.create(JSON.writeValueAsBytes(message), TYPE))
                .build();
        try (Response answer = http.newCall(request).execute()) {
            return new Svar(answer.code(), answer.header("Retry-After"), kropp(answer));
        } catch (RuntimeException e) {
            // it may have left
            throw new IOException(e);
        }
    }

    private static JsonNode kropp(Response answer) throws IOException {
        ResponseBody body = answer.body();
        try {
            return body == null ? MissingNode.getInstance() : JSON.readTree(body.bytes());
        } catch (JsonProcessingException e) {
            if (answer.isSuccessful()) throw e;
            return MissingNode.getInstance();
        }
    }

    /** The SDK's own way to a token is closed: its clients are made here, with credentials of ours. */
    @Override
    protected CompletableFuture<AppCredentials> buildAppCredentials(String appId, String scope) {
        return CompletableFuture.completedFuture(MicrosoftAppCredentials.empty());
    }

    @Override
    protected CompletableFuture<ConnectorClient> getOrCreateConnectorClient(
            String serviceUrl, @Nullable AppCredentials credentials) {
        try {
            return CompletableFuture.completedFuture(klient(serviceUrl));
        } catch (OtillatenTjanst e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ConnectorClient ny(String serviceUrl) {
        var http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(connections)
                // where somebody is sent on to, nobody has looked
                .followRedirects(false)
                // creating a message is not idempotent: a lost answer is ours to judge
                .retryOnConnectionFailure(false);
        RestClient rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(legitimation)
                .withSerializerAdapter(new Json())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new NeverAgain())
                .withReadTimeout(ANSWER.toSeconds(), TimeUnit.SECONDS)
                .withConnectionTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
                .build();
        return new RestConnectorClient(rest);
    }

    /** The SDK's own strategies send again at once, without waiting, whatever was answered. */
    private static final class NeverAgain extends RetryStrategy {
        NeverAgain() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }
}
