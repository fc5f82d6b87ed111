package se.samverkan.ringar.bot.teams;

import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import com.microsoft.bot.connector.authentication.SimpleChannelProvider;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.integration.BotFrameworkHttpAdapter;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.schema.Serialization;
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
import okhttp3.OkHttpClient;
import okhttp3.Response;
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
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Map<String, ConnectorClient> clients = new ConcurrentHashMap<>();
    private final Dispatcher dispatcher = new Dispatcher(Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("teams-", 0).factory()));
    private final ConnectionPool connections = new ConnectionPool(64, IDLE.toSeconds(), TimeUnit.SECONDS);

    Adapter() {
        super(new SimpleCredentialProvider(null, null), new SimpleChannelProvider());
        dispatcher.setMaxRequests(CALLS_AT_ONCE * 2);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        // first touched on another thread in a packaged bot it would stay broken for the whole process
        Serialization.objectToTree(Instant.EPOCH.atOffset(ZoneOffset.UTC));
    }

    /** The client for a service address. */
    ConnectorClient klient(String serviceUrl) {
        return clients.computeIfAbsent(serviceUrl, url -> ny(url, MicrosoftAppCredentials.empty()));
    }

    @Override
    protected CompletableFuture<ConnectorClient> getOrCreateConnectorClient(
            String serviceUrl, @Nullable AppCredentials credentials) {
        return CompletableFuture.completedFuture(klient(serviceUrl));
    }

    private ConnectorClient ny(String serviceUrl, AppCredentials credentials) {
        var http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(connections)
                // creating a message is not idempotent: a lost answer is ours to judge
                .retryOnConnectionFailure(false);
        RestClient rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(credentials)
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
