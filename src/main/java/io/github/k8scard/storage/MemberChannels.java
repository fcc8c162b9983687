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

    /** All of them: those without a card, or that Slack has closed, last; else the one answered in latest first. */
    public List<OfMember> of(MemberKey member) {
        // a row of sums that was made by repair has no date
        return handle.createQuery("""
                        select *
                        from (select %s,
                                     (select coalesce(s.last_date, date '1970-01-01')
                                      from total_score s
                                      where s.channel_id = channel.id and s.member_id = :member.id) as answered_on
                              from channel
                              where workspace_id = :member.workspaceId) c
                        where (c.answered_on is not null or c.set_by = :member.id)
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = c.id and g.member_id = :member.id)
                        order by case when c.state in ('OFF', 'SUSPENDED') then 1 else 0 end,
                                 c.answered_on desc nulls last, c.id
                        """.formatted(ChannelRow.COLUMNS))
                .bindMethods("member", member)
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
        return handle.createQuery("""
                        select %s
                        from channel
                        where id = :id and workspace_id = :member.workspaceId
                          and (set_by = :member.id or exists (
                              select 1
                              from total_score s
                              where s.channel_id = channel.id and s.member_id = :member.id))
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = channel.id and g.member_id = :member.id)
                        """.formatted(ChannelRow.COLUMNS))
                .bind("id", channelId)
                .bindMethods("member", member)
                .map(ChannelRow::read)
                .findOne();
    }
}
