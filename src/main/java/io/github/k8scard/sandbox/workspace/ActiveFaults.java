package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The faults that are switched on, by method: a Web API method such as {@code chat.postMessage}, {@link #RESPONSE_URL},
 * or {@link #ALL}. Of several that fit, the one switched on first strikes. Safe for concurrent use.
 */
public final class ActiveFaults {
    /** Stands for every method, response URLs included. */
    public static final String ALL = "*";
    /** Stands for posting to any response URL. */
    public static final String RESPONSE_URL = "response_url";

    /** Stands for sending the bytes of a file. */
    public static final String UPLOAD = "upload";

    static final int FOR_EVER = Integer.MAX_VALUE;

    private final List<ActiveFault> active = new CopyOnWriteArrayList<>();
    private final RetryAfters retryAfters;

    ActiveFaults(RetryAfters retryAfters) {
        this.retryAfters = retryAfters;
    }

    /** Strikes the next calls of a method, this many of them. */
    public ActiveFault next(String method, int calls, Fault fault) {
        return add(new ActiveFault(method, fault, calls));
    }

    /** Strikes the next call of a method. */
    public ActiveFault next(String method, Fault fault) {
        return next(method, 1, fault);
    }

    /** Strikes each call of a method until it is switched off. */
    public ActiveFault always(String method, Fault fault) {
        return add(new ActiveFault(method, fault, FOR_EVER));
    }

    /** Switches everything off, lets go what hangs, and forgets running Retry-After periods. */
    public void clear() {
        active.forEach(ActiveFault::off);
        active.clear();
        retryAfters.forget();
    }

    Reply around(String method, ObjectNode request, Supplier<Reply> call) throws InterruptedException {
        Optional<Reply> barred = retryAfters.check(method);
        if (barred.isPresent()) {
            return barred.get();
        }
        Optional<ActiveFault> striking =
                active.stream().filter(fault -> fault.takes(method, request)).findFirst();
        if (striking.isEmpty()) {
            return call.get();
        }
        Reply reply = striking.get().fault().strike(call, striking.get());
        if (reply.status() == 429) {
            retryAfters.start(method, Long.parseLong(reply.headers().get("Retry-After")));
        }
        return reply;
    }

    private ActiveFault add(ActiveFault fault) {
        active.add(fault);
        return fault;
    }
}
