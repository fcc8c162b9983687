package io.github.k8scard.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The events that were carried out, so that one which is sent again changes nothing. */
public final class HandledEvents {
    private final Handle handle;

    HandledEvents(Handle handle) {
        this.handle = handle;
    }

    /**
     * Notes an event as carried out, if the transaction commits. Whoever else handles the same event at this moment
     * waits until then.
     *
     * @param id Slack's {@code event_id}
     * @return whether it is the first time
     */
    public boolean first(String workspaceId, String id, Instant now) {
        return handle.execute("""
                        insert into handled_event (workspace_id, id, handled_at)
                        values (?, ?, ?)
                        on conflict do nothing""", workspaceId, id, now) == 1;
    }

    /** Forgets what was carried out before an instant, or after another, while a clock was ahead. */
    public void forget(Instant before, Instant after) {
        // with "or", H2 would go through all of them
        handle.execute("delete from handled_event where handled_at < ?", before);
        handle.execute("delete from handled_event where handled_at > ?", after);
    }
}
