package io.github.k8scard.storage;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.LastChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The latest change of each channel's settings by a person, with the channel before and after it. */
public final class LastChanges {
    private static final String BEFORE = "BEFORE";
    private static final String AFTER = "AFTER";

    private final Handle handle;

    LastChanges(Handle handle) {
        this.handle = handle;
    }

    /**
     * Keeps a change in the place of the one before.
     *
     * @param before the channel before it, locked
     * @param after the channel as it is now
     * @param undid the number of the change that this one undoes, if it undoes one
     * @return its number
     */
    public long keep(Channel before, Channel after, OptionalLong undid) {
        long number = find(before.id()).map(LastChange::number).orElse(0L) + 1;
        handle.execute("delete from channel_change where id = ?", before.id());
        keep(BEFORE, before, number, undid);
        keep(AFTER, after, number, undid);
        return number;
    }

    private void keep(String side, Channel channel, long number, OptionalLong undid) {
        ChannelRow.bind(handle.createUpdate("""
                        insert into channel_change (
                            id, side, number, undid, workspace_id, slack_id, state, mode, post_time, zone, weekdays,
                            holiday_region, dates_off, skipped, decks, topics, tags, difficulties, kubernetes, set_by,
                            next_post_at, paused_until, unanswered)
                        values (
                            :id, :side, :number, :undid, :address.workspaceId, :address.slackId, :state, :mode, :time,
                            :zone, :weekdays, :holidayRegion, :datesOff, :skipped, :decks, :topics, :tags,
                            :difficulties, :kubernetes, :setBy, :nextPostAt, :pausedUntil, :unanswered)"""), channel)
                .bind("side", side)
                .bind("number", number)
                .bind("undid", undid)
                .execute();
    }

    /** A channel's latest change. */
    public Optional<LastChange> find(long channelId) {
        List<LastChange> sides = handle.select("""
                        select number, undid, %s
                        from channel_change
                        where id = ?
                        order by side""".formatted(ChannelRow.COLUMNS), channelId)
                .map(LastChanges::side)
                .list();
        return sides.size() < 2
                ? Optional.empty()
                : Optional.of(new LastChange(
                        sides.get(1).number(),
                        sides.get(1).undid(),
                        sides.get(1).before(),
                        sides.get(0).after()));
    }

    /** One side for both. */
    private static LastChange side(ResultSet row, StatementContext context) throws SQLException {
        Channel channel = ChannelRow.read(row, context);
        long number = row.getLong("number");
        long undid = row.getLong("undid");
        return new LastChange(number, row.wasNull() ? OptionalLong.empty() : OptionalLong.of(undid), channel, channel);
    }
}
