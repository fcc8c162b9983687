package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Remembered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A member's cards and answers, some at a time. Answers are found by card, as the index has them: whoever has answered
 * a card remembers something of it.
 */
public final class OwnCards {
    private final Handle handle;

    OwnCards(Handle handle) {
        this.handle = handle;
    }

    /**
     * What a member knows of a card.
     *
     * @param missed how often they did not know it, as far as that is counted; 0 if never
     */
    public record Known(String cardId, Remembered remembered, int missed) {}

    /**
     * The next cards that a member remembers anything of, by id.
     *
     * @param after the id of the last one before
     */
    public List<Known> after(MemberKey member, String after, int atMost) {
        return PlainJdbc.list(
                handle,
                """
                select m.stability, m.difficulty, m.last_date, m.card_id, coalesce(n.missed, 0) as missed
                from memory m
                left join card_miss n
                    on n.workspace_id = m.workspace_id and n.card_id = m.card_id and n.member_id = m.member_id
                where m.workspace_id = ? and m.member_id = ? and m.card_id > ?
                order by m.workspace_id, m.member_id, m.card_id
                limit ?""",
                arguments -> arguments
                        .and(member.workspaceId())
                        .and(member.id())
                        .and(after)
                        .and(atMost),
                row -> new Known(row.getString("card_id"), Memories.remembered(row), row.getInt("missed")));
    }

    /**
     * The next answers of a member to a card, by date, with the text that was shown as {@code json}.
     *
     * @param after the date of the last one before
     */
    public List<OwnRow> answers(MemberKey member, String cardId, LocalDate after, int atMost) {
        return OwnRow.list(
                handle,
                """
                select a.received_at as answered_at, a.zone, a.local_date, c.slack_id as channel,
                       r.daily_date as card_of, s.run as practice, s.topic as practice_on, s.shown_at, t.json, a.choice,
                       a.choices, coalesce(g.verdict, a.verdict) as verdict, coalesce(g.grade, a.grade) as grade,
                       coalesce(g.points, a.points) as points, a.in_time, g.gained as gained_by_correction,
                       case when g.answer_id is not null then a.verdict end as verdict_before_correction
                from answer a
                left join round r on r.id = a.round_id
                left join channel c on c.id = r.channel_id
                left join showing s on s.id = a.showing_id
                left join card_text t on t.workspace_id = a.workspace_id and t.hash = a.card_hash
                left join regrade g on g.answer_id = a.id
                where a.workspace_id = ? and a.card_id = ? and a.member_id = ? and a.local_date > ?
                order by a.workspace_id, a.card_id, a.member_id, a.local_date
                limit ?""",
                arguments -> arguments
                        .and(member.workspaceId())
                        .and(cardId)
                        .and(member.id())
                        .and(after)
                        .and(atMost));
    }

    /**
     * The next practice cards that a member was shown, by time, answered or not.
     *
     * @param after the instant of the last one before
     */
    public List<OwnRow> shown(MemberKey member, Instant after, int atMost) {
        return OwnRow.list(
                handle,
                """
                select s.shown_at, s.card_id as card, t.json, s.run as practice, s.topic as practice_on,
                       a.id is not null as answered
                from showing s
                left join answer a on a.showing_id = s.id
                left join card_text t on t.workspace_id = s.workspace_id and t.hash = s.card_hash
                where s.workspace_id = ? and s.member_id = ? and s.shown_at > ?
                order by s.workspace_id, s.member_id, s.shown_at
                limit ?""",
                arguments -> arguments
                        .and(member.workspaceId())
                        .and(member.id())
                        .and(after)
                        .and(atMost));
    }
}
