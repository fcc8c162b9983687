package io.github.k8scard.storage;

import io.github.k8scard.delivery.OtherClocks;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * The same, where it is over by itself after some time.
     *
     * @param since what was told before counts no more, nor does what a clock that was ahead noted
     */
    public boolean beginAnew(String workspaceId, String trouble, Instant since, Instant now) {
        handle.createUpdate("""
                        delete from trouble_told
                        where workspace_id = :workspaceId and trouble = :trouble
                          and (told_at < :since or told_at > :latest)""")
                .bind("workspaceId", workspaceId)
                .bind("trouble", trouble)
                .bind("since", since)
                .bind("latest", OtherClocks.latest(now))
                .execute();
        return begin(workspaceId, trouble, now);
    }

    /** Since when a trouble is told; empty if it is not. */
    public Optional<Instant> since(String workspaceId, String trouble) {
        return handle.select("""
                        select told_at
                        from trouble_told
                        where workspace_id = ? and trouble = ?""", workspaceId, trouble).mapTo(Instant.class).findOne();
    }

    /** The trouble is over: should it come again, it is told again. */
    public void over(String workspaceId, String trouble) {
        handle.execute("""
                        delete from trouble_told
                        where workspace_id = ? and trouble = ?""", workspaceId, trouble);
    }
}
