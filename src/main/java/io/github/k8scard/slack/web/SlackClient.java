package io.github.k8scard.slack.web;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import io.github.k8scard.bot.RateLimits;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The SDK's client, set up for a bot that must not post twice. One for the whole process; safe for concurrent use.
 *
 * <p>OkHttp by itself sends a POST again when a kept connection dies under it, and has no limit for a whole call. Both
 * are changed here; the first would post a card twice, the second would let one hanging call block for ever.
 */
public final class SlackClient implements AutoCloseable {
    /** How many replies are best under way at once, each on a connection that is kept. */
    public static final int REPLIES = 16;

    /** What else is under way at once: a message from each sender, counts, Home tabs, look-ups, modals. */
    private static final int OTHERS = 16;

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(4);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration KEEP_IDLE = Duration.ofSeconds(20);

    private final Slack slack;
    private final OkHttpClient http;
    private volatile boolean cut;
    private final Calls calls;

    /**
     * @param apiUrl the base of the Web API, ending in a slash
     * @param proxy what to call it through; without one, what the JVM was started with ({@code -Dhttp.proxyHost})
     */
    public SlackClient(URI apiUrl, Optional<HttpProxy> proxy, RateLimits waits) {
        this(apiUrl, proxy, waits, CallListener.UNHEARD);
    }

    /**
     * The same.
     *
     * @param listener is told of each call
     */
    public SlackClient(URI apiUrl, Optional<HttpProxy> proxy, RateLimits waits, CallListener listener) {
        this.calls = new Calls(waits, listener);
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString());
        // the SDK reads the environment too, and does not decode what it finds there
        proxy.ifPresent(ours -> config.setProxyUrl(null));
        // statistics cost an extra auth.test and a pool of threads, and nobody reads them
        config.setStatsEnabled(false);
        // setStatsEnabled does not reach SCIM 2, whose thread would outlive the client
        config.getSCIM2Config().setStatsEnabled(false);
        config.getSCIM2Config().getMetricsDatastore().setStatsEnabled(false);
        var settings = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT_WITHIN)
                .readTimeout(ANSWER_WITHIN)
                .writeTimeout(ANSWER_WITHIN)
                .callTimeout(CONNECT_WITHIN.plus(ANSWER_WITHIN))
                .connectionPool(new ConnectionPool(
                        REPLIES + LateReplies.AT_ONCE + OTHERS, KEEP_IDLE.toSeconds(), TimeUnit.SECONDS));
        proxy.ifPresent(ours -> ours.addTo(settings));
        this.http =
                SentOrNot.addTo(settings).addInterceptor(this::refuseOnceCut).build();
        var client = new SlackHttpClient(http);
        client.setConfig(config);
        this.slack = Slack.getInstance(config, client);
    }

    /** How calls are made, shared by all who make them, since Slack's waits bind them all. */
    public Calls calls() {
        return calls;
    }

    public Slack slack() {
        return slack;
    }

    /** Cuts off all calls that are under way, and makes no more: the process has to end. */
    public void cutCalls() {
        cut = true;
        http.dispatcher().cancelAll();
    }

    private Response refuseOnceCut(Interceptor.Chain chain) throws IOException {
        if (cut) {
            throw new IOException("k8scard is stopping");
        }
        return chain.proceed(chain.request());
    }

    @Override
    public void close() throws Exception {
        slack.close();
    }
}
