package io.github.k8scard.storage;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.member.MemberKey;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The channels of a member: those that the member has answered in or set up, and not left. */
public final class MemberChannels {
    private final Handle handle;

    MemberChannels(Handle handle) {
        this.handle = handle;
    }

    /**
     * One of them.
     *
     * @param answered whether the member has answered a card in time there
     */
    public record OfMember(Channel channel, boolean answered) {}

    /** All of them, those without a daily card last, else the one answered in latest first. */
    public List<OfMember> of(MemberKey member) {
        // a row of sums that was made by repair has no date
        return handle.select(
                        """
                        select *
                        from (select %s,
                                     (select coalesce(s.last_date, date '1970-01-01')
                                      from total_score s
                                      where s.channel_id = channel.id and s.member_id = ?) as answered_on
                              from channel
                              where workspace_id = ?) c
                        where (c.answered_on is not null or c.set_by = ?)
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = c.id and g.member_id = ?)
                        order by case when c.state = 'OFF' then 1 else 0 end, c.answered_on desc nulls last, c.id
                        """.formatted(ChannelRow.COLUMNS),
                        member.id(),
                        member.workspaceId(),
                        member.id(),
                        member.id())
                .map((row, context) ->
                        new OfMember(ChannelRow.read(row, context), Columns.date(row, "answered_on") != null))
                .list();
    }

    /**
     * One of them.
     *
     * @param channelId the bot's own key
     * @return empty if that is none of theirs
     */
    public Optional<Channel> find(MemberKey member, long channelId) {
        return handle.select(
                        """
                        select %s
                        from channel
                        where id = ? and workspace_id = ?
                          and (set_by = ? or exists (
                              select 1
                              from total_score s
                              where s.channel_id = channel.id and s.member_id = ?))
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = channel.id and g.member_id = ?)
                        """.formatted(ChannelRow.COLUMNS),
                        channelId,
                        member.workspaceId(),
                        member.id(),
                        member.id(),
                        member.id())
                .map(ChannelRow::read)
                .findOne();
    }
}
