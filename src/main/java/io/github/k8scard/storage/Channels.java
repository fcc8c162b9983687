package io.github.k8scard.storage;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The channels, their schedules and states. */
public final class Channels {
    private static final String COLUMNS = """
            id, workspace_id, slack_id, state, mode, post_time, zone, weekdays, set_by, next_post_at""";

    private final Handle handle;

    Channels(Handle handle) {
        this.handle = handle;
    }

    public Optional<Channel> find(ChannelAddress address) {
        return handle.createQuery("""
                        select %s
                        from channel
                        where workspace_id = :workspaceId and slack_id = :slackId""".formatted(COLUMNS))
                .bind("workspaceId", address.workspaceId())
                .bind("slackId", address.slackId())
                .map(Channels::channel)
                .findOne();
    }

    /** @throws IllegalStateException if there is none */
    public Channel get(long id) {
        return handle.createQuery("select %s from channel where id = :id".formatted(COLUMNS))
                .bind("id", id)
                .map(Channels::channel)
                .one();
    }

    /** The channel at an address, made on first use and locked until the transaction ends. */
    public Channel lock(ChannelAddress address) {
        handle.createUpdate("""
                        insert into channel (workspace_id, slack_id, state, mode)
                        values (:workspaceId, :slackId, :state, :mode)
                        on conflict do nothing""")
                .bind("workspaceId", address.workspaceId())
                .bind("slackId", address.slackId())
                .bind("state", ChannelState.OFF.name())
                .bind("mode", Mode.QUIZ.name())
                .execute();
        return handle.createQuery("""
                        select %s
                        from channel
                        where workspace_id = :workspaceId and slack_id = :slackId
                        for update""".formatted(COLUMNS))
                .bind("workspaceId", address.workspaceId())
                .bind("slackId", address.slackId())
                .map(Channels::channel)
                .one();
    }

    /**
     * A channel, locked until the transaction ends.
     *
     * @param id the bot's own key
     * @throws IllegalStateException if there is none
     */
    public Channel lock(long id) {
        return handle.createQuery("select %s from channel where id = :id for update".formatted(COLUMNS))
                .bind("id", id)
                .map(Channels::channel)
                .one();
    }

    /** The active channels of a workspace whose posting instant has come, by the bot's own key, longest due first. */
    public List<Long> due(String workspaceId, Instant now) {
        return handle.createQuery("""
                        select id
                        from channel
                        where workspace_id = :workspaceId and state = :active and next_post_at <= :now
                        order by next_post_at, id""")
                .bind("workspaceId", workspaceId)
                .bind("active", ChannelState.ACTIVE.name())
                .bind("now", now)
                .mapTo(Long.class)
                .list();
    }

    /** A channel that is still due, locked until the transaction ends; empty if another process has it or had it. */
    public Optional<Channel> lockIfDue(long id, Instant now) {
        return handle.createQuery("""
                        select %s
                        from channel
                        where id = :id and state = :active and next_post_at <= :now
                        for update skip locked""".formatted(COLUMNS))
                .bind("id", id)
                .bind("active", ChannelState.ACTIVE.name())
                .bind("now", now)
                .map(Channels::channel)
                .findOne();
    }

    /** The earliest planned posting of all channels whose workspace has the bot installed. */
    public Optional<Instant> nextPostAt() {
        return handle.createQuery("""
                        select min(c.next_post_at)
                        from channel c
                        join workspace w on w.id = c.workspace_id and w.state = :installed
                        where c.state = :active""")
                .bind("installed", Workspaces.INSTALLED)
                .bind("active", ChannelState.ACTIVE.name())
                .mapTo(Instant.class)
                .findOne();
    }

    /** Stores everything of a channel but its id and address. */
    public void save(Channel channel) {
        var schedule = channel.schedule();
        handle.createUpdate("""
                        update channel
                        set state = :state, mode = :mode, post_time = :time, zone = :zone, weekdays = :weekdays,
                            set_by = :setBy, next_post_at = :nextPostAt
                        where id = :id""")
                .bind("id", channel.id())
                .bind("state", channel.state().name())
                .bind("mode", channel.mode().name())
                .bind("time", schedule.map(s -> s.time().toString()).orElse(null))
                .bind("zone", schedule.map(s -> s.zone().getId()).orElse(null))
                .bind("weekdays", schedule.map(s -> written(s.weekdays())).orElse(null))
                .bind("setBy", channel.setBy().orElse(null))
                .bind("nextPostAt", channel.nextPostAt().orElse(null))
                .execute();
    }

    private static Channel channel(ResultSet row, StatementContext context) throws SQLException {
        return new Channel(
                row.getLong("id"),
                new ChannelAddress(row.getString("workspace_id"), row.getString("slack_id")),
                ChannelState.valueOf(row.getString("state")),
                Mode.valueOf(row.getString("mode")),
                schedule(row),
                Optional.ofNullable(row.getString("set_by")),
                Columns.instant(row, "next_post_at"));
    }

    private static Optional<Schedule> schedule(ResultSet row) throws SQLException {
        if (row.getString("post_time") == null) {
            return Optional.empty();
        }
        return Optional.of(new Schedule(
                LocalTime.parse(row.getString("post_time")),
                ZoneId.of(row.getString("zone")),
                Arrays.stream(row.getString("weekdays").split(","))
                        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                        .collect(Collectors.toSet())));
    }

    private static String written(Collection<DayOfWeek> weekdays) {
        return weekdays.stream()
                .sorted()
                .map(weekday -> String.valueOf(weekday.getValue()))
                .collect(Collectors.joining(","));
    }
}
