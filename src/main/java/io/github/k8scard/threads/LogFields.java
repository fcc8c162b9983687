package io.github.k8scard.threads;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * What a piece of work is about, for each line of the log that it writes: a workspace, a channel, a round, a delivery.
 * Never a member. {@link Work} and {@link LaterWork} take the fields along to the thread that does the work. Immutable.
 */
public final class LogFields {
    private static final LogFields NONE = new LogFields(Map.of());

    private final Map<String, String> fields;

    private LogFields(Map<String, String> fields) {
        this.fields = fields;
    }

    public static LogFields none() {
        return NONE;
    }

    /** Those of the work that this thread does at the moment. */
    static LogFields current() {
        return Optional.ofNullable(MDC.getCopyOfContextMap())
                .map(fields -> new LogFields(Map.copyOf(fields)))
                .orElse(NONE);
    }

    /** @param id Slack's id; empty for none */
    public LogFields workspace(String id) {
        return and("workspace", id);
    }

    /** @param id Slack's id; empty for none */
    public LogFields channel(String id) {
        return and("channel", id);
    }

    public LogFields round(long id) {
        return and("round", Long.toString(id));
    }

    public LogFields delivery(long id) {
        return and("delivery", Long.toString(id));
    }

    /** Does something whose lines have these fields, beside those that there are already, and none of them later. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return work;
        });
    }

    /** The same for work with a result. */
    public <T> T get(Supplier<T> work) {
        Map<String, String> before = new HashMap<>();
        fields.forEach((name, value) -> {
            before.put(name, MDC.get(name));
            MDC.put(name, value);
        });
        try {
            return work.get();
        } finally {
            before.forEach(LogFields::restore);
        }
    }

    private static void restore(String name, String before) {
        if (before == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, before);
        }
    }

    private LogFields and(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(fields);
        more.put(name, value);
        return new LogFields(Map.copyOf(more));
    }
}
