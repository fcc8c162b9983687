package io.github.k8scard.storage;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The weeks that channels were told about. */
public final class Digests {
    private final Handle handle;

    Digests(Handle handle) {
        this.handle = handle;
    }

    /**
     * A week that a channel was told about.
     *
     * @param championsOf the first date of the month whose champions were named with it
     */
    public record Told(Optional<LocalDate> championsOf) {}

    /**
     * Notes that a channel is told about a week.
     *
     * @param week its Monday
     * @return whether it had not been told before
     */
    public boolean create(String workspaceId, long channelId, LocalDate week, Optional<LocalDate> championsOf) {
        return handle.execute("""
                        insert into digest (workspace_id, channel_id, week, champions_of)
                        values (?, ?, ?, ?)
                        on conflict do nothing""", workspaceId, channelId, week, championsOf) == 1;
    }

    public Optional<Told> find(long channelId, LocalDate week) {
        return handle.select("""
                        select champions_of
                        from digest
                        where channel_id = ? and week = ?""", channelId, week).mapTo(Told.class).findOne();
    }

    /** Whether a channel was told the champions of a month, as far as is known: with a digest that did not fail. */
    public boolean haveNamed(long channelId, LocalDate month) {
        return handle.select("""
                        select exists (
                            select 1
                            from digest g
                            join delivery d on d.workspace_id = g.workspace_id
                                and d.once_key = 'digest:' || g.channel_id || ':' || cast(g.week as varchar)
                            where g.channel_id = ? and g.champions_of = ? and d.state <> 'FAILED')
                        """, channelId, month).mapTo(Boolean.class).one();
    }
}
