package io.github.k8scard.slack.web;

import io.github.k8scard.slack.view.SlackMessage;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a command or a click so that only the member sees it. Slack takes five answers within 30 minutes. Safe for
 * concurrent use.
 */
public final class ResponseUrl {
    private static final Logger log = LoggerFactory.getLogger(ResponseUrl.class);

    static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient http;

    public ResponseUrl(SlackClient client) {
        this.http = client.slack().getHttpClient().getOkHttpClient();
    }

    /** Adds a message that only the member sees. What is no address takes none. */
    public void tell(String responseUrl, SlackMessage message) {
        // drawn in any case, so that the clicks which the bot warms up with, and which want no reply, warm this up too
        send(responseUrl, DrawnReply.beside(message));
    }

    /** Puts a message in the place of the private one that was clicked. */
    public void replace(String responseUrl, SlackMessage message) {
        send(responseUrl, DrawnReply.instead(message));
    }

    /** Takes the private message that was clicked away. */
    public void remove(String responseUrl) {
        send(responseUrl, DrawnReply.NOTHING_INSTEAD);
    }

    /** Sends what has been drawn already. What is no address takes none. */
    public void send(String responseUrl, DrawnReply reply) {
        HttpUrl url = HttpUrl.parse(responseUrl);
        if (url == null) {
            // a click in a modal has none
            return;
        }
        var request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(reply.json(), JSON))
                .build();
        try (var response = http.newCall(request).execute()) {
            // a connection whose answer was not read to the end is not used again
            String answer = response.body().string();
            if (response.code() != 200) {
                log.warn("Slack did not take a private reply: {} {}", response.code(), answer);
            }
        } catch (IOException e) {
            log.warn("A private reply did not reach Slack; the member can ask again: {}", e.toString());
        }
    }
}
