package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trigger ids that went to the bot. Slack: a trigger can be used once, within 3 seconds. Safe for concurrent use.
 */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final int REMEMBERED = 10_000;

    private final Ids ids;
    private final Clock wall;
    private final Map<String, Trigger> issued = new LinkedHashMap<>();

    Triggers(Ids ids, Clock wall) {
        this.ids = ids;
        this.wall = wall;
    }

    /** Whose trigger it is, and the modal that they acted in, if it was one. */
    record Trigger(String member, Optional<String> modal, Instant at, boolean used) {}

    synchronized String issue(String member, Optional<String> modal) {
        String id = ids.trigger();
        issued.put(id, new Trigger(member, modal, wall.instant(), false));
        if (issued.size() > REMEMBERED) {
            issued.remove(issued.keySet().iterator().next());
        }
        return id;
    }

    synchronized Trigger use(String id) {
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            throw ApiRefusal.breach("invalid_trigger_id", "no such trigger");
        }
        Duration age = Duration.between(trigger.at(), wall.instant());
        if (age.compareTo(LIFE) > 0) {
            throw ApiRefusal.breach("expired_trigger_id", "used " + age.toMillis() + " ms after it was sent");
        }
        if (trigger.used()) {
            throw ApiRefusal.breach("exchanged_trigger_id", "a trigger can be used once");
        }
        issued.put(id, new Trigger(trigger.member(), trigger.modal(), trigger.at(), true));
        return trigger;
    }
}
