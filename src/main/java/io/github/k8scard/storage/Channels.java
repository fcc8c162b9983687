package io.github.k8scard.storage;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The channels, their schedules and states. */
public final class Channels {
    private final Handle handle;

    Channels(Handle handle) {
        this.handle = handle;
    }

    public Optional<Channel> find(ChannelAddress address) {
        return handle.createQuery("""
                        select %s
                        from channel
                        where workspace_id = :workspaceId and slack_id = :slackId""".formatted(ChannelRow.COLUMNS))
                .bind("workspaceId", address.workspaceId())
                .bind("slackId", address.slackId())
                .map(ChannelRow::read)
                .findOne();
    }

    /** @throws IllegalStateException if there is none */
    public Channel get(long id) {
        return handle.createQuery("select %s from channel where id = :id".formatted(ChannelRow.COLUMNS))
                .bind("id", id)
                .map(ChannelRow::read)
                .one();
    }

    /** The channel at an address, made on first use and locked until the transaction ends. */
    public Channel lock(ChannelAddress address) {
        handle.createUpdate("""
                        insert into channel (workspace_id, slack_id, state, mode, unanswered)
                        values (:workspaceId, :slackId, :state, :mode, 0)
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
                        for update""".formatted(ChannelRow.COLUMNS))
                .bind("workspaceId", address.workspaceId())
                .bind("slackId", address.slackId())
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
        return handle.createQuery("select %s from channel where id = :id for update".formatted(ChannelRow.COLUMNS))
                .bind("id", id)
                .map(ChannelRow::read)
                .one();
    }

    /** The channels of a workspace whose planned posting instant has come, by the bot's own key, longest due first. */
    public List<Long> due(String workspaceId, Instant now) {
        return handle.createQuery("""
                        select id
                        from channel
                        where workspace_id = :workspaceId and next_post_at <= :now
                        order by next_post_at, id""")
                .bind("workspaceId", workspaceId)
                .bind("now", now)
                .mapTo(Long.class)
                .list();
    }

    /** A channel that is still due, locked until the transaction ends; empty if another process has it or had it. */
    public Optional<Channel> lockIfDue(long id, Instant now) {
        return handle.createQuery("""
                        select %s
                        from channel
                        where id = :id and next_post_at <= :now
                        for update skip locked""".formatted(ChannelRow.COLUMNS))
                .bind("id", id)
                .bind("now", now)
                .map(ChannelRow::read)
                .findOne();
    }

    /** The earliest planned posting of all channels whose workspace has the bot installed. */
    public Optional<Instant> nextPostAt() {
        return handle.createQuery("""
                        select min(c.next_post_at)
                        from channel c
                        join workspace w on w.id = c.workspace_id and w.state = :installed""")
                .bind("installed", Workspaces.INSTALLED)
                .mapTo(Instant.class)
                .findOne();
    }

    /** Stores everything of a channel but its id and address. */
    public void save(Channel channel) {
        ChannelRow.bind(handle.createUpdate("""
                        update channel
                        set state = :state, mode = :mode, post_time = :time, zone = :zone, weekdays = :weekdays,
                            holiday_region = :holidayRegion, dates_off = :datesOff, topics = :topics, tags = :tags,
                            difficulties = :difficulties, set_by = :setBy, next_post_at = :nextPostAt,
                            paused_until = :pausedUntil, unanswered = :unanswered
                        where id = :id"""), channel)
                .bind("id", channel.id())
                .execute();
    }

    /** Notes when the bot joined a channel. Of several, the latest counts. */
    public void joined(long id, Instant at) {
        handle.createUpdate("""
                        update channel
                        set joined_at = :at
                        where id = :id and (joined_at is null or joined_at < :at)""").bind("id", id).bind("at", at).execute();
    }

    /** Whether the bot has joined a channel since an instant, as far as Slack has said so. */
    public boolean joinedAfter(long id, Instant at) {
        return handle.createQuery("select count(*) from channel where id = :id and joined_at > :at")
                        .bind("id", id)
                        .bind("at", at)
                        .mapTo(Integer.class)
                        .one()
                > 0;
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
        handle.createUpdate("update channel set slack_id = :slackId where id = :id")
                .bind("id", id)
                .bind("slackId", slackId)
                .execute();
    }
}
