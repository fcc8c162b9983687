package io.github.k8scard.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What those who look after the bot were told of, and that is not over yet. */
public final class TroublesTold {
    private final Handle handle;

    TroublesTold(Handle handle) {
        this.handle = handle;
    }

    /**
     * Notes that a trouble is told.
     *
     * @param trouble its name
     * @return false if it was told already and is not over
     */
    public boolean begin(String workspaceId, String trouble, Instant now) {
        return handle.execute("""
                        insert into trouble_told (workspace_id, trouble, told_at)
                        values (?, ?, ?)
                        on conflict do nothing""", workspaceId, trouble, now) > 0;
    }

    /** The trouble is over: should it come again, it is told again. */
    public void over(String workspaceId, String trouble) {
        handle.execute("""
                        delete from trouble_told
                        where workspace_id = ? and trouble = ?""", workspaceId, trouble);
    }
}
