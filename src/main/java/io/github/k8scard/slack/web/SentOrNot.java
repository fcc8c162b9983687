package io.github.k8scard.slack.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Tells a failed request that never left this machine from one whose fate is unknown. OkHttp runs its network
 * interceptors only once there is a connection to write to; before that, a failure is a {@link NotSentException}. And
 * nothing is written twice, whatever the answer suggests.
 */
final class SentOrNot {
    private SentOrNot() {}

    private record Connected(AtomicBoolean yes) {}

    static OkHttpClient.Builder addTo(OkHttpClient.Builder client) {
        return client.addInterceptor(SentOrNot::outer).addNetworkInterceptor(SentOrNot::connected);
    }

    private static Response outer(Interceptor.Chain chain) throws IOException {
        var connected = new Connected(new AtomicBoolean());
        try {
            return chain.proceed(
                    chain.request().newBuilder().tag(Connected.class, connected).build());
        } catch (IOException e) {
            throw connected.yes().get() ? e : new NotSentException("Slack cannot be reached", e);
        }
    }

    private static Response connected(Interceptor.Chain chain) throws IOException {
        if (chain.request().tag(Connected.class).yes().getAndSet(true)) {
            // OkHttp does so by itself after a 503 with Retry-After: 0, a 408 or a redirect
            throw new IOException("Slack answered so that the request would have been sent again");
        }
        return chain.proceed(chain.request());
    }
}
