package io.github.k8scard.slack;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Tells a failed request that never left this machine from one whose fate is unknown. OkHttp runs its network interceptors
 * only once there is a connection to write to; before that, a failure is a {@link NotSentException}.
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
        chain.request().tag(Connected.class).yes().set(true);
        return chain.proceed(chain.request());
    }
}
