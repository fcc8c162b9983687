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

    /** Of those on their way or waiting, the last one that was to take the place of a message, by that message's id. */
    private final Map<String, PrivateReply> newest = new ConcurrentHashMap<>();

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

    /** The same with what asks the member to try again: soon it is of no use, and is not tried any more. */
    public void advise(String responseUrl, SlackMessage advice) {
        send(responseUrl, DrawnReply.beside(advice), Optional.empty(), ReplyTries.noneOfAdvice(late.now()));
    }

    /**
     * Puts a message in the place of the private one that was clicked. An earlier one that still waits for that place,
     * or that Slack does not take now, is dropped, or it would come back over this.
     *
     * @param replaced Slack's id of the message that was clicked
     */
    public void replace(String responseUrl, String replaced, SlackMessage message) {
        send(responseUrl, DrawnReply.instead(message), Optional.of(replaced), ReplyTries.none(late.now()));
    }

    /**
     * Takes the private message that was clicked away. What still waits for its place is dropped.
     *
     * @param removed Slack's id of the message that was clicked
     */
    public void remove(String responseUrl, String removed) {
        send(responseUrl, DrawnReply.NOTHING_INSTEAD, Optional.of(removed), ReplyTries.none(late.now()));
    }

    /** Sends what has been drawn already. What is no address takes none. */
    public void send(String responseUrl, DrawnReply reply) {
        send(responseUrl, reply, Optional.empty(), ReplyTries.none(late.now()));
    }

    private void send(String responseUrl, DrawnReply drawn, Optional<String> replaces, ReplyTries tries) {
        HttpUrl url = HttpUrl.parse(responseUrl);
        // a click in a modal has none
        if (url != null) {
            var reply = new PrivateReply(url, drawn, replaces);
            replaces.ifPresent(place -> newest.put(place, reply));
            attempt(reply, tries);
        }
    }

    private void attempt(PrivateReply reply, ReplyTries tries) {
        boolean waits = false;
        try {
            waits = waitsAfter(reply, tries);
        } finally {
            if (!waits) {
                forget(reply);
            }
        }
    }

    /** Tries once, and tells whether it is to be tried again. */
    private boolean waitsAfter(PrivateReply reply, ReplyTries tries) {
        Duration hold = late.hold();
        if (hold.compareTo(Duration.ZERO) > 0) {
            return later(reply, tries, hold, "Slack asks to wait (429)");
        }
        try (var response = http.newCall(new Request.Builder()
                        .url(reply.url())
                        .post(RequestBody.create(reply.drawn().json(), JSON))
                        .build())
                .execute()) {
            // a connection whose answer was not read to the end is not used again
            String answer = response.body().string();
            return response.code() != 200
                    && waitsRefused(reply, tries.andOne(true), response, response.code() + " " + answer);
        } catch (NotSentException e) {
            return later(reply, tries.andOne(false), Duration.ZERO, e.getMessage());
        } catch (IOException e) {
            log.warn("A private reply may not have arrived; the member can ask again: {}", e.toString());
            return false;
        }
    }

    private boolean waitsRefused(PrivateReply reply, ReplyTries tries, Response response, String why) {
        if (response.code() == TOO_MANY_REQUESTS) {
            late.holdFor(RetryAfter.read(response.header(RetryAfter.HEADER, "")));
            return later(reply, tries, late.hold(), why);
        }
        if (response.code() >= SERVER_ERROR) {
            return later(reply, tries, Duration.ZERO, why);
        }
        givenUp(why);
        return false;
    }

    private boolean later(PrivateReply reply, ReplyTries tries, Duration atLeast, String why) {
        if (isOutdated(reply)) {
            return false;
        }
        boolean waits = tries.pause(late.now(), atLeast)
                .filter(pause -> late.later(pause, () -> again(reply, tries), () -> refused(reply, why)))
                .isPresent();
        if (!waits) {
            givenUp(why);
        }
        return waits;
    }

    private void again(PrivateReply reply, ReplyTries tries) {
        if (!isOutdated(reply)) {
            attempt(reply, tries);
        }
    }

    private void refused(PrivateReply reply, String why) {
        forget(reply);
        givenUp(why);
    }

    /** A newer one was to take the same place, whether or not it has arrived by now. */
    private boolean isOutdated(PrivateReply reply) {
        return reply.replaces()
                .filter(place -> !reply.equals(newest.get(place)))
                .isPresent();
    }

    private void forget(PrivateReply reply) {
        reply.replaces().ifPresent(place -> newest.remove(place, reply));
    }

    private static void givenUp(String why) {
        log.warn("Slack did not take a private reply; the member can ask again: {}", why);
    }
}
