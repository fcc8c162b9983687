package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP request and what was answered.
 *
 * @param number in order of completion
 * @param direction who asked whom
 * @param what the method, {@code response_url}, the command, or the type of event or interaction
 * @param request its arguments or payload, without tokens
 * @param answered what was answered
 * @param started when the request arrived or was sent, in real time
 * @param took until the answer was complete
 * @param breach the rule of Slack's that the bot broke, if it did
 */
public record Exchange(
        long number,
        Direction direction,
        String what,
        JsonNode request,
        HttpAnswer answered,
        Instant started,
        Duration took,
        Optional<String> breach) {

    /** Slack: an acknowledgement has to arrive within 3 seconds. */
    public static final Duration LIMIT = Duration.ofSeconds(3);

    /** Who asked whom. */
    public enum Direction {
        TO_SLACK,
        TO_BOT
    }

    /** HTTP status of the answer; 0 if there was none. */
    public int status() {
        return answered.status();
    }

    /** The body of the answer, or why there was none. */
    public String answer() {
        return answered.body();
    }

    /** Whether the answer asked not to be sent this again. */
    public boolean noRetry() {
        return answered.noRetry();
    }

    /** Whether the answer came too late for Slack. */
    public boolean late() {
        return took.compareTo(LIMIT) > 0;
    }

    /** Whether Slack counts it as delivered: any 2xx in time. */
    public boolean acknowledged() {
        return status() >= 200 && status() < 300 && !late();
    }

    /** The answer as JSON; a missing node if it is something else. */
    public JsonNode json() {
        return Json.parse(answer());
    }

    /** When the answer was complete. */
    public Instant ended() {
        return started.plus(took);
    }

    Exchange numbered(long newNumber) {
        return new Exchange(newNumber, direction, what, request, answered, started, took, breach);
    }

    Exchange breaking(String rule) {
        return new Exchange(number, direction, what, request, answered, started, took, Optional.of(rule));
    }
}
