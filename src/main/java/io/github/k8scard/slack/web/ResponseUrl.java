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
    private static final String METHOD = "response_url";

    static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient http;
    private final LateReplies late;
    private final Calls calls;

    /** Of those on their way or waiting, the last one for each place. */
    private final Map<ReplyPlace, PrivateReply> newest = new ConcurrentHashMap<>();

    public ResponseUrl(SlackClient client, LateReplies late) {
        this.http = client.slack().getHttpClient().getOkHttpClient();
        this.late = late;
        this.calls = client.calls();
    }

    /**
     * Where one reply is enough, the newest.
     *
     * @param message which message it takes the place of, or is beside and for whom
     * @param words what it says, if it is beside: there other words may stand too
     */
    private record ReplyPlace(String message, Optional<DrawnReply> words) {}

    private record PrivateReply(HttpUrl url, DrawnReply drawn, ReplyPlace place) {}

    /** Adds a message that only the member sees. What is no address takes none. */
    public void tell(String responseUrl, SlackMessage message) {
        // drawn in any case, so that the clicks which the bot warms up with, and which want no reply, warm this up too
        tell(responseUrl, responseUrl, DrawnReply.beside(message));
    }

    /**
     * The same with what has been drawn already. Of those that say the same beside one message only the newest is
     * tried again: who clicked several times while Slack took none is told once.
     *
     * @param beside what is clicked, and by whom
     */
    public void tell(String responseUrl, String beside, DrawnReply reply) {
        send(responseUrl, reply, new ReplyPlace(beside, Optional.of(reply)), ReplyTries.none(late.now()));
    }

    /** The same with what asks the member to try again: soon it is of no use, and is not tried any more. */
    public void advise(String responseUrl, String beside, SlackMessage advice) {
        DrawnReply reply = DrawnReply.beside(advice);
        send(responseUrl, reply, new ReplyPlace(beside, Optional.of(reply)), ReplyTries.noneOfAdvice(late.now()));
    }

    /**
     * Puts a message in the place of the private one that was clicked. An earlier one that still waits for that place,
     * or that Slack does not take now, is dropped, or it would come back over this.
     *
     * @param replaced Slack's id of the message that was clicked
     */
    public void replace(String responseUrl, String replaced, SlackMessage message) {
        sendInstead(responseUrl, replaced, DrawnReply.instead(message));
    }

    /**
     * Takes the private message that was clicked away. What still waits for its place is dropped.
     *
     * @param removed Slack's id of the message that was clicked
     */
    public void remove(String responseUrl, String removed) {
        sendInstead(responseUrl, removed, DrawnReply.NOTHING_INSTEAD);
    }

    private void sendInstead(String responseUrl, String replaced, DrawnReply reply) {
        send(responseUrl, reply, new ReplyPlace(replaced, Optional.empty()), ReplyTries.none(late.now()));
    }

    private void send(String responseUrl, DrawnReply drawn, ReplyPlace place, ReplyTries tries) {
        HttpUrl url = HttpUrl.parse(responseUrl);
        // a click in a modal has none
        if (url != null) {
            var reply = new PrivateReply(url, drawn, place);
            newest.put(place, reply);
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
        var timed = calls.timed(METHOD);
        try (var response = http.newCall(new Request.Builder()
                        .url(reply.url())
                        .post(RequestBody.create(reply.drawn().json(), JSON))
                        .build())
                .execute()) {
            // a connection whose answer was not read to the end is not used again
            String answer = response.body().string();
            timed.answeredWith(response.code());
            return response.code() != 200
                    && waitsRefused(reply, tries.andOne(true), response, response.code() + " " + answer);
        } catch (NotSentException e) {
            timed.broke(e);
            return later(reply, tries.andOne(false), Duration.ZERO, e.getMessage());
        } catch (IOException e) {
            timed.broke(e);
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
        return !reply.equals(newest.get(reply.place()));
    }

    private void forget(PrivateReply reply) {
        newest.remove(reply.place(), reply);
    }

    private static void givenUp(String why) {
        log.warn("Slack did not take a private reply; the member can ask again: {}", why);
    }
}
