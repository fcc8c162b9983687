package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that goes wrong with calls to Slack, to be switched on through {@link ActiveFaults}. Immutable. */
public final class Fault {
    interface Effect {
        Reply on(Supplier<Reply> call, ActiveFault active) throws InterruptedException;
    }

    private final String name;
    private final Predicate<ObjectNode> fits;
    private final Effect effect;

    private Fault(String name, Effect effect) {
        this(name, request -> true, effect);
    }

    private Fault(String name, Predicate<ObjectNode> fits, Effect effect) {
        this.name = name;
        this.fits = fits;
        this.effect = effect;
    }

    /**
     * HTTP 429 with Retry-After, in whole seconds; the method then stays barred for that long. Nothing is carried out.
     */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault("429", (call, active) -> Reply.tooMany(CallRates.seconds(retryAfter), Optional.empty()));
    }

    /** {@code ok:false} with this error code. Nothing is carried out. */
    public static Fault refused(String code) {
        return new Fault(code, (call, active) -> Reply.refused(ApiRefusal.of(code)));
    }

    /** This HTTP status. Nothing is carried out. */
    public static Fault status(int status) {
        return new Fault("HTTP " + status, (call, active) -> Reply.error(status, "service_unavailable"));
    }

    /** This HTTP status, although the call was carried out. */
    public static Fault statusAfter(int status) {
        return new Fault("HTTP " + status + " after the call", (call, active) -> {
            Reply withheld = call.get();
            return Reply.error(status, "service_unavailable").blamedLike(withheld);
        });
    }

    /** No answer until the fault is switched off; then the connection is cut. Nothing is carried out. */
    public static Fault hang() {
        return new Fault("hang", (call, active) -> {
            active.awaitOff();
            return Reply.cut();
        });
    }

    /** The call is carried out, but its answer is held back until the fault is switched off. */
    public static Fault hangAfter() {
        return new Fault("hang after the call", (call, active) -> {
            Reply reply = call.get();
            active.awaitOff();
            return reply;
        });
    }

    /** The call is carried out this much later. */
    public static Fault slow(Duration delay) {
        return new Fault("slow", (call, active) -> {
            Thread.sleep(delay.toMillis());
            return call.get();
        });
    }

    /** The call is carried out this much later, and answered so much later again. */
    public static Fault slow(Duration before, Duration after) {
        return new Fault("slow", (call, active) -> {
            Thread.sleep(before.toMillis());
            Reply reply = call.get();
            Thread.sleep(after.toMillis());
            return reply;
        });
    }

    /** The connection is cut. Nothing is carried out. */
    public static Fault cut() {
        return new Fault("cut", (call, active) -> Reply.cut());
    }

    /** The call is carried out, then the connection is cut before the answer. */
    public static Fault cutAfter() {
        return new Fault("cut after the call", (call, active) -> {
            Reply withheld = call.get();
            return Reply.cut().blamedLike(withheld);
        });
    }

    /** {@code conversations.history} and {@code .replies} find no messages. */
    public static Fault emptyHistory() {
        return new Fault("empty history", (call, active) -> {
            Reply reply = call.get();
            if (reply.body() instanceof ObjectNode body && body.has("messages")) {
                body.putArray("messages");
                body.put("has_more", false);
            }
            return reply;
        });
    }

    /** The same, but only for calls that send a block of this type, such as {@code data_visualization}; others pass. */
    public Fault forBlock(String type) {
        return new Fault(name + " for " + type, request -> fits.test(request) && sends(request, type), effect);
    }

    boolean fits(ObjectNode request) {
        return fits.test(request);
    }

    private static boolean sends(ObjectNode request, String type) {
        var arguments = Arguments.of(request);
        return Stream.of(arguments.json("blocks"), arguments.json("view").path("blocks"))
                .flatMap(JsonNode::valueStream)
                .anyMatch(block -> block.path("type").asString("").equals(type));
    }

    Reply strike(Supplier<Reply> call, ActiveFault active) throws InterruptedException {
        return effect.on(call, active);
    }

    @Override
    public String toString() {
        return name;
    }
}
