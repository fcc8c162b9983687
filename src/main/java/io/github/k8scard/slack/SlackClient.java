package io.github.k8scard.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;

/**
 * The SDK's client, set up for a bot that must not post twice. One for the whole process; safe for concurrent use.
 *
 * <p>OkHttp by itself sends a POST again when a kept connection dies under it, and has no limit for a whole call. Both are
 * changed here; the first would post a card twice, the second would let one hanging call block for ever.
 */
public final class SlackClient implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(4);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration KEEP_IDLE = Duration.ofSeconds(20);

    private final Slack slack;
    private final Calls calls;

    /**
     * @param apiUrl the base of the Web API, ending in a slash
     * @param realTime the real time, which Slack's waits run in
     */
    public SlackClient(URI apiUrl, Clock realTime) {
        this.calls = new Calls(realTime);
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString());
        // statistics cost an extra auth.test and a pool of threads, and nobody reads them
        config.setStatsEnabled(false);
        // the line above leaves out this one, whose thread would outlive the client
        config.getSCIM2Config().setStatsEnabled(false);
        config.getSCIM2Config().getMetricsDatastore().setStatsEnabled(false);
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT_WITHIN)
                .readTimeout(ANSWER_WITHIN)
                .writeTimeout(ANSWER_WITHIN)
                .callTimeout(CONNECT_WITHIN.plus(ANSWER_WITHIN))
                .connectionPool(new ConnectionPool(8, KEEP_IDLE.toSeconds(), TimeUnit.SECONDS));
        var client = new SlackHttpClient(SentOrNot.addTo(http).build());
        client.setConfig(config);
        this.slack = Slack.getInstance(config, client);
    }

    /** How calls are made, shared by all who make them, since Slack's waits bind them all. */
    Calls calls() {
        return calls;
    }

    Slack slack() {
        return slack;
    }

    @Override
    public void close() throws Exception {
        slack.close();
    }
}
