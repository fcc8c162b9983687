package io.github.k8scard.slack.web;

import com.slack.api.util.http.SlackHttpClient;
import io.github.k8scard.bot.PackedText;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/**
 * Where Slack takes the bytes of a file. The address is a secret like a token: who knows it may write there. So it is
 * never told, and never followed to where Slack is not. Safe for concurrent use.
 */
final class UploadAddress {
    /** For 50 MB through a slow line. */
    private static final Duration IN_ALL = Duration.ofMinutes(3);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final OkHttpClient http;
    private final HttpUrl api;

    UploadAddress(SlackHttpClient client, String apiUrl) {
        // shares its connections and its threads, so that cutting calls off ends these too
        http = client.getOkHttpClient()
                .newBuilder()
                .callTimeout(IN_ALL)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        api = HttpUrl.get(apiUrl);
    }

    /**
     * Sends a text there, as a stream, once.
     *
     * @throws AskedToWait if Slack asks to wait
     * @throws SlackRefused if Slack does not take it, or the address is not Slack's
     * @throws NotSentException if Slack cannot be reached
     * @throws IOException if it is not known what became of it
     */
    void take(String address, PackedText text) throws IOException {
        HttpUrl url = Optional.ofNullable(HttpUrl.parse(address))
                .filter(this::isSlack)
                .orElseThrow(() -> new SlackRefused("an address for the file that is not Slack's"));
        var request = new Request.Builder().url(url).post(new Streamed(text)).build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == TOO_MANY_REQUESTS) {
                throw new AskedToWait(RetryAfter.read(response.header(RetryAfter.HEADER, "")));
            }
            if (response.code() != 200) {
                throw new SlackRefused("status " + response.code() + " to the file");
            }
        }
    }

    /** Where the Web API is, or another host of the same domain over TLS, such as files.slack.com. */
    boolean isSlack(HttpUrl url) {
        boolean same = url.scheme().equals(api.scheme()) && url.host().equals(api.host()) && url.port() == api.port();
        boolean ofItsDomain =
                url.isHttps() && url.port() == api.port() && url.host().endsWith("." + api.host());
        boolean named = !url.username().isEmpty() || !url.password().isEmpty();
        return (same || ofItsDomain) && !named;
    }

    private static final class Streamed extends RequestBody {
        private final PackedText text;

        Streamed(PackedText text) {
            this.text = text;
        }

        @Override
        public MediaType contentType() {
            return BYTES;
        }

        @Override
        public long contentLength() {
            return text.length();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (InputStream in = text.open();
                    Source source = Okio.source(in)) {
                sink.writeAll(source);
            }
        }
    }
}
