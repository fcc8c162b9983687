package io.github.k8scard.storage;

import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.delivery.Pace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * How much each method of Slack's is used in a workspace, and until when Slack asks to leave it alone. Both bind all
 * instances of the bot and outlive them.
 */
public final class RateLimitRows {
    /** Stands for the workspace of a bot that does not know yet which one it serves, or that serves none any more. */
    public static final String NOT_YET_KNOWN = "";

    private final Handle handle;

    RateLimitRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A method's row, locked until the transaction ends, so that others wait with their use of it.
     *
     * @param recent the latest uses, in the bot's time
     * @param notBefore until when, in real time, Slack asks to leave it alone
     */
    record Use(List<Instant> recent, Optional<Instant> notBefore) {}

    /**
     * Until when, in real time, a method must not be called; empty if Slack does not ask to wait. A wait that was asked
     * for later than now is none: the clock was ahead then, and nobody knows how much of it is left.
     */
    public Optional<Instant> notBefore(String workspaceId, String method, Instant realNow) {
        return handle.select("""
                        select not_before
                        from method_use
                        where workspace_id = ? and method = ? and not_before > ? and (asked_at is null or asked_at <= ?)
                        """, workspaceId, method, realNow, OtherClocks.latest(realNow))
                .mapTo(Instant.class)
                .findOne();
    }

    /**
     * Keeps that a method must not be called before an instant of real time. Of several, the latest counts. Of a
     * workspace that is removed, it is kept for {@link #NOT_YET_KNOWN}.
     */
    public void putOff(String workspaceId, String method, Instant realNow, Instant until) {
        if (!isThere(workspaceId, method)) {
            putOff(NOT_YET_KNOWN, method, realNow, until);
            return;
        }
        handle.createUpdate("""
                        update method_use
                        set not_before = :until, asked_at = :realNow
                        where workspace_id = :workspaceId and method = :method
                          and (not_before is null or not_before < :until or asked_at > :latest)""")
                .bind("workspaceId", workspaceId)
                .bind("method", method)
                .bind("until", until)
                .bind("realNow", realNow)
                .bind("latest", OtherClocks.latest(realNow))
                .execute();
    }

    Use lock(String workspaceId, String method, Instant realNow) {
        if (!isThere(workspaceId, method)) {
            throw new IllegalStateException("The workspace is being removed; nothing is to be sent there");
        }
        String recent =
                handle.select("""
                        select recent
                        from method_use
                        where workspace_id = ? and method = ?
                        for update""", workspaceId, method).mapTo(String.class).one();
        return new Use(read(recent), notBefore(workspaceId, method, realNow));
    }

    /** Notes a use of a method that is locked. */
    void note(String workspaceId, String method, Pace pace, Use use, Instant now) {
        handle.execute("""
                        update method_use
                        set recent = ?
                        where workspace_id = ? and method = ?
                        """, written(pace.noted(use.recent(), now)), workspaceId, method);
    }

    /** Makes the row if there is none, unless its workspace is being removed. */
    private boolean isThere(String workspaceId, String method) {
        boolean known =
                handle.select("""
                        select exists (select 1 from method_use where workspace_id = ? and method = ?)
                        """, workspaceId, method).mapTo(Boolean.class).one();
        if (known) {
            return true;
        }
        if (!workspaceId.equals(NOT_YET_KNOWN) && !new Workspaces(handle).lockIfKept(workspaceId)) {
            return false;
        }
        handle.execute("""
                        insert into method_use (workspace_id, method, recent)
                        values (?, ?, '')
                        on conflict do nothing""", workspaceId, method);
        return true;
    }

    private static List<Instant> read(String recent) {
        return Stream.of(recent.split(" "))
                .filter(millis -> !millis.isEmpty())
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .toList();
    }

    /** Rounded up, so that a stretch counted from it is never too short. */
    private static String written(List<Instant> recent) {
        return recent.stream()
                .map(instant -> String.valueOf(instant.plusNanos(999_999).toEpochMilli()))
                .collect(Collectors.joining(" "));
    }
}
