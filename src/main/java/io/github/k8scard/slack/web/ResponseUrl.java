package io.github.k8scard.slack.web;

import io.github.k8scard.slack.view.SlackMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a command or a click so that only the member sees it. What Slack certainly does not take for now is tried
 * again later, as long as the address lives; what may have arrived is not. Safe for concurrent use.
 */
public final class ResponseUrl {
    private static final Logger log = LoggerFactory.getLogger(ResponseUrl.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient http;
    private final LateReplies late;
    private final Map<String, PrivateReply> waitingToReplace = new ConcurrentHashMap<>();

    public ResponseUrl(SlackClient client, LateReplies late) {
        this.http = client.slack().getHttpClient().getOkHttpClient();
        this.late = late;
    }

    /**
     * A reply on its way.
     *
     * @param replaces the message that it takes the place of; empty if it comes beside
     */
    private record PrivateReply(HttpUrl url, DrawnReply drawn, Optional<String> replaces) {}

    /** Adds a message that only the member sees. What is no address takes none. */
    public void tell(String responseUrl, SlackMessage message) {
        // drawn in any case, so that the clicks which the bot warms up with, and which want no reply, warm this up too
        send(responseUrl, DrawnReply.beside(message));
    }

    /**
     * Puts a message in the place of the private one that was clicked. An earlier one that still waits for that place
     * is given up, or it would come back over this.
     *
     * @param replaced Slack's id of the message that was clicked
     */
    public void replace(String responseUrl, String replaced, SlackMessage message) {
        waitingToReplace.remove(replaced);
        send(responseUrl, DrawnReply.instead(message), Optional.of(replaced));
    }

    /**
     * Takes the private message that was clicked away. What still waits for its place is given up.
     *
     * @param removed Slack's id of the message that was clicked
     */
    public void remove(String responseUrl, String removed) {
        waitingToReplace.remove(removed);
        send(responseUrl, DrawnReply.NOTHING_INSTEAD, Optional.of(removed));
    }

    /** Sends what has been drawn already. What is no address takes none. */
    public void send(String responseUrl, DrawnReply reply) {
        send(responseUrl, reply, Optional.empty());
    }

    private void send(String responseUrl, DrawnReply drawn, Optional<String> replaces) {
        HttpUrl url = HttpUrl.parse(responseUrl);
        // a click in a modal has none
        if (url != null) {
            attempt(new PrivateReply(url, drawn, replaces), ReplyTries.none(late.now()));
        }
    }

    private void attempt(PrivateReply reply, ReplyTries tries) {
        Duration hold = late.hold();
        if (hold.compareTo(Duration.ZERO) > 0) {
            later(reply, tries, hold, "Slack asks to wait (429)");
            return;
        }
        try (var response = http.newCall(new Request.Builder()
                        .url(reply.url())
                        .post(RequestBody.create(reply.drawn().json(), JSON))
                        .build())
                .execute()) {
            // a connection whose answer was not read to the end is not used again
            String answer = response.body().string();
            if (response.code() != 200) {
                notTaken(reply, tries.andOne(true), response, response.code() + " " + answer);
            }
        } catch (NotSentException e) {
            later(reply, tries.andOne(false), Duration.ZERO, e.getMessage());
        } catch (IOException e) {
            log.warn("A private reply may not have arrived; the member can ask again: {}", e.toString());
        }
    }

    private void notTaken(PrivateReply reply, ReplyTries tries, Response response, String why) {
        if (response.code() == TOO_MANY_REQUESTS) {
            late.holdFor(RetryAfter.read(response.header(RetryAfter.HEADER, "")));
            later(reply, tries, late.hold(), why);
        } else if (response.code() >= SERVER_ERROR) {
            later(reply, tries, Duration.ZERO, why);
        } else {
            givenUp(why);
        }
    }

    private void later(PrivateReply reply, ReplyTries tries, Duration atLeast, String why) {
        reply.replaces().ifPresent(place -> waitingToReplace.put(place, reply));
        boolean waits = tries.pause(late.now(), atLeast)
                .filter(pause -> late.later(pause, () -> again(reply, tries)))
                .isPresent();
        if (!waits) {
            reply.replaces().ifPresent(place -> waitingToReplace.remove(place, reply));
            givenUp(why);
        }
    }

    private void again(PrivateReply reply, ReplyTries tries) {
        if (reply.replaces().isEmpty()
                || waitingToReplace.remove(reply.replaces().get(), reply)) {
            attempt(reply, tries);
        }
    }

    private static void givenUp(String why) {
        log.warn("Slack did not take a private reply; the member can ask again: {}", why);
    }
}
