package io.github.k8scard.storage;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels, their schedules and states. */
public final class Channels {
    private static final Logger log = LoggerFactory.getLogger(Channels.class);

    private final Handle handle;

    Channels(Handle handle) {
        this.handle = handle;
    }

    public Optional<Channel> find(ChannelAddress address) {
        return handle.select("""
                        select %s
                        from channel
                        where workspace_id = ? and slack_id = ?
                        """.formatted(ChannelRow.COLUMNS), address.workspaceId(), address.slackId())
                .map(ChannelRow::read)
                .findOne();
    }

    /** @throws IllegalStateException if there is none */
    public Channel get(long id) {
        return handle.select("select %s from channel where id = ?".formatted(ChannelRow.COLUMNS), id)
                .map(ChannelRow::read)
                .one();
    }

    /** The channel at an address, made on first use and locked until the transaction ends. */
    public Channel lock(ChannelAddress address) {
        handle.execute("""
                        insert into channel (workspace_id, slack_id, state, mode, unanswered)
                        values (?, ?, ?, ?, 0)
                        on conflict do nothing
                        """, address.workspaceId(), address.slackId(), ChannelState.OFF, Mode.QUIZ);
        return handle.select("""
                        select %s
                        from channel
                        where workspace_id = ? and slack_id = ?
                        for update""".formatted(ChannelRow.COLUMNS), address.workspaceId(), address.slackId())
                .map(ChannelRow::read)
                .one();
    }

    /**
     * A channel, locked until the transaction ends.
     *
     * @param id the bot's own key
     * @throws IllegalStateException if there is none
     */
    public Channel lock(long id) {
        return handle.select("select %s from channel where id = ? for update".formatted(ChannelRow.COLUMNS), id)
                .map(ChannelRow::read)
                .one();
    }

    /** The channels of a workspace whose planned posting instant has come, by the bot's own key, longest due first. */
    public List<Long> due(String workspaceId, Instant now) {
        return handle.select("""
                        select id
                        from channel
                        where workspace_id = ? and next_post_at <= ?
                        order by next_post_at, id""", workspaceId, now).mapTo(Long.class).list();
    }

    /**
     * The channels of a workspace that have a card planned after an instant. One that cannot be read is left out and
     * logged, so that it does not hold up the others.
     */
    public List<Channel> planned(String workspaceId, Instant after) {
        return handle
                .select("""
                        select %s
                        from channel
                        where workspace_id = ? and next_post_at > ?
                        order by next_post_at, id""".formatted(ChannelRow.COLUMNS), workspaceId, after)
                .map(Channels::readable)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The channels of a workspace that have a daily card, or had one that has stopped, the next one first. */
    public List<Channel> withDailyCard(String workspaceId) {
        return handle
                .select("""
                        select %s
                        from channel
                        where workspace_id = ? and state <> ?
                        order by next_post_at, id""".formatted(ChannelRow.COLUMNS), workspaceId, ChannelState.OFF)
                .map(Channels::readable)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Channel> readable(ResultSet row, StatementContext context) throws SQLException {
        try {
            return Optional.of(ChannelRow.read(row, context));
        } catch (RuntimeException e) {
            log.error("Channel {} cannot be read", row.getLong("id"), e);
            return Optional.empty();
        }
    }

    /** The members of a workspace who set up a channel whose daily card runs, and who are still there. */
    public Set<MemberKey> whoSetUp(String workspaceId) {
        return handle.select("""
                        select distinct c.workspace_id, c.set_by as id
                        from channel c
                        left join member m on m.workspace_id = c.workspace_id and m.id = c.set_by
                        where c.workspace_id = ? and c.state = 'ACTIVE' and c.post_time is not null
                          and c.set_by is not null
                          and not coalesce(m.deactivated, false)""", workspaceId).mapTo(MemberKey.class).set();
    }

    /** A channel that is still due, locked until the transaction ends; empty if another process has it or had it. */
    public Optional<Channel> lockIfDue(long id, Instant now) {
        return handle.select("""
                        select %s
                        from channel
                        where id = ? and next_post_at <= ?
                        for update skip locked""".formatted(ChannelRow.COLUMNS), id, now)
                .map(ChannelRow::read)
                .findOne();
    }

    /** The earliest planned posting of all channels whose workspace has the bot installed. */
    public Optional<Instant> nextPostAt() {
        return handle.select("""
                        select min(c.next_post_at)
                        from channel c
                        join workspace w on w.id = c.workspace_id and w.state = ?
                        """, Workspaces.INSTALLED).mapTo(Instant.class).findOne();
    }

    /** Stores everything of a channel but its id and address. */
    public void save(Channel channel) {
        ChannelRow.bind(handle.createUpdate("""
                        update channel
                        set state = :state, mode = :mode, post_time = :time, zone = :zone, weekdays = :weekdays,
                            holiday_region = :holidayRegion, dates_off = :datesOff, skipped = :skipped,
                            decks = :decks, topics = :topics, tags = :tags, difficulties = :difficulties,
                            kubernetes = :kubernetes, set_by = :setBy, next_post_at = :nextPostAt,
                            paused_until = :pausedUntil, unanswered = :unanswered
                        where id = :id"""), channel).execute();
    }

    /** Notes when the bot joined a channel. Of several, the latest counts. */
    public void joined(long id, Instant at) {
        handle.createUpdate("""
                        update channel
                        set joined_at = :at
                        where id = :id and (joined_at is null or joined_at < :at)
                        """).bind("id", id).bind("at", at).execute();
    }

    /** Whether the bot has joined a channel since an instant, as far as Slack has said so. */
    public boolean joinedAfter(long id, Instant at) {
        return handle.select("select exists (select 1 from channel where id = ? and joined_at > ?)", id, at)
                .mapTo(Boolean.class)
                .one();
    }

    /** Follows a channel to another id of Slack's. If that id has a channel without a schedule, they change places. */
    public void move(ChannelAddress from, String newSlackId) {
        Optional<Channel> moving = find(from);
        Optional<Channel> there = find(new ChannelAddress(from.workspaceId(), newSlackId));
        if (moving.isEmpty() || there.flatMap(Channel::schedule).isPresent()) {
            return;
        }
        there.ifPresent(channel -> setSlackId(channel.id(), "moving " + channel.id()));
        setSlackId(moving.get().id(), newSlackId);
        there.ifPresent(channel -> setSlackId(channel.id(), from.slackId()));
    }

    private void setSlackId(long id, String slackId) {
        handle.execute("update channel set slack_id = ? where id = ?", slackId, id);
    }
}
