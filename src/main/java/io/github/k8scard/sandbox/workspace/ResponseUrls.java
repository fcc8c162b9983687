package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The response URLs that went to the bot. Slack: each takes 5 messages within 30 minutes. Safe for concurrent use. */
final class ResponseUrls {
    static final String PATH = "/respond/";
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int REMEMBERED = 50_000;

    private final Ids ids;
    private final Clock wall;
    private final Supplier<URI> base;
    private final Map<String, Issued> issued = new LinkedHashMap<>();

    ResponseUrls(Ids ids, Clock wall, Supplier<URI> base) {
        this.ids = ids;
        this.wall = wall;
        this.base = base;
    }

    /** Where a response goes: who acted where, and on which message, if it was one. */
    record Target(String member, String channel, Optional<Message> message, Optional<Ephemeral> ephemeral) {
        boolean isCommand() {
            return message.isEmpty() && ephemeral.isEmpty();
        }
    }

    private record Issued(Target target, Instant since, int uses) {}

    synchronized String issue(Target target) {
        String key = ids.trigger();
        issued.put(key, new Issued(target, wall.instant(), 0));
        if (issued.size() > REMEMBERED) {
            issued.remove(issued.keySet().iterator().next());
        }
        return base.get().resolve(PATH + key).toString();
    }

    synchronized Target use(String key) {
        Issued known = issued.get(key);
        if (known == null) {
            throw ApiRefusal.breach("invalid_url", "no such response URL");
        }
        if (Duration.between(known.since(), wall.instant()).compareTo(LIFE) > 0) {
            throw ApiRefusal.breach("expired_url", "a response URL lives for 30 minutes");
        }
        if (known.uses() >= USES) {
            throw ApiRefusal.breach("used_url", "a response URL takes 5 messages");
        }
        issued.put(key, new Issued(known.target(), known.since(), known.uses() + 1));
        return known.target();
    }
}
