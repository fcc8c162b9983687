package io.github.k8scard.storage;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.CardToAnswer;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The open cards in Slack that wait for a member's answer. */
public final class CardsToAnswer {
    private final Handle handle;

    CardsToAnswer(Handle handle) {
        this.handle = handle;
    }

    /** Those in {@link MemberChannels}, the one that closes first at the beginning. */
    public List<CardToAnswer> of(MemberKey member, Instant now) {
        // an outer join, so that H2 begins with the open rounds instead of the channels and all that they had
        return handle.createQuery("""
                        select c.workspace_id, c.slack_id, r.daily_date is not null as daily, r.local_date, r.zone,
                               r.closes_at, d.ts
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state in ('SENT', 'UNKNOWN')
                        left join channel c on c.id = r.channel_id
                        where r.closed_at is null and r.closes_at > :now and r.workspace_id = :member.workspaceId
                          and (c.set_by = :member.id or exists (
                              select 1
                              from total_score s
                              where s.channel_id = r.channel_id and s.member_id = :member.id))
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = r.channel_id and g.member_id = :member.id)
                          and not exists (
                              select 1
                              from answer a
                              where a.round_id = r.id and a.member_id = :member.id)
                        order by r.closes_at, r.id""")
                .bind("now", now)
                .bindMethods("member", member)
                .map((row, context) -> new CardToAnswer(
                        new ChannelAddress(row.getString("workspace_id"), row.getString("slack_id")),
                        row.getBoolean("daily"),
                        Columns.date(row, "local_date"),
                        ZoneId.of(row.getString("zone")),
                        Columns.instant(row, "closes_at").orElseThrow(),
                        Optional.ofNullable(row.getString("ts"))))
                .list();
    }
}
