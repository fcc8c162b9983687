package io.github.k8scard.storage;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.Lineage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Rounds and practice cards that say what their card said before it was mended, or whose answers are judged by that.
 * They are found by what is stored, so that once all is mended there is nothing to find.
 */
public final class OutdatedTexts {
    /** How much earlier than it closed a round can have begun: a closing may be carried out late. */
    static final Period OPEN_AT_MOST = Period.ofDays(7);

    /**
     * An answer {@code a} that counts as something else than the present text makes of what was picked. To join
     * regrades, PostgreSQL might read all of them; it looks for one at a time where it is asked for one.
     */
    static final String MISJUDGED = """
            a.choice is not null
            and coalesce((select o.verdict from regrade o where o.answer_id = a.id), a.verdict)
                <> case when a.choice = :right then 'RIGHT' else 'WRONG' end""";

    private final Handle handle;

    OutdatedTexts(Handle handle) {
        this.handle = handle;
    }

    /**
     * What is to follow a mend.
     *
     * @param workspaceId where the card was mended
     * @param lineage the texts before
     * @param since what closed or was answered before that stays as it is
     */
    public record Scope(String workspaceId, Lineage lineage, Instant since) {
        private String present() {
            return CardJson.fingerprint(lineage.present());
        }

        private List<String> texts() {
            return Stream.concat(Stream.of(present()), lineage.former().stream())
                    .toList();
        }

        /** The date it was where it was earliest, so that an index is read from there on. */
        private LocalDate from() {
            return LocalDate.ofInstant(since, ZoneOffset.MIN);
        }
    }

    /** The rounds to mend: those that are open, if they began within two weeks of the mend, and those closed since. */
    public List<Long> rounds(Scope scope) {
        // no condition that finds rounds of all cards in an index, which PostgreSQL would take
        return bound("""
                        select r.id
                        from channel c
                        join round r on r.channel_id = c.id and r.card_id = :cardId and r.local_date >= :from
                        where c.workspace_id = :workspaceId and coalesce(r.closed_at, :since) >= :since
                          and r.card_hash in (<texts>)
                          and (r.card_hash <> :present or exists (
                              select 1
                              from answer a
                              where a.round_id = r.id and %s))
                        order by r.id""".formatted(MISJUDGED), scope)
                .bind("from", scope.from().minus(OPEN_AT_MOST))
                .mapTo(Long.class)
                .list();
    }

    /** Whose answers in practice are to be mended. */
    public List<String> practisers(Scope scope) {
        List<String> members = handle.select("select id from member where workspace_id = ?", scope.workspaceId())
                .mapTo(String.class)
                .list();
        String outdated = "(a.card_hash <> :present or %s)".formatted(MISJUDGED);
        return practised("member_id", outdated, scope, members)
                .mapTo(String.class)
                .list();
    }

    /** The practice cards that a member has answered and that say what the card said before. */
    public List<Long> answeredShowings(Scope scope, String memberId) {
        return practised("showing_id", "a.card_hash <> :present", scope, List.of(memberId))
                .mapTo(Long.class)
                .list();
    }

    /** The numbers of a member's answers in practice that the present text judges otherwise. */
    List<Long> misjudgedInPractice(Scope scope, String memberId) {
        return practised("id", MISJUDGED, scope, List.of(memberId))
                .mapTo(Long.class)
                .list();
    }

    /**
     * What members answered in practice to a text of the lineage. An outer join that a null keeps outer makes both
     * databases begin with the members, and a subquery for one value look for it alone: else they would at times read
     * all answers to the card, or all practice cards.
     */
    private Query practised(String column, String condition, Scope scope, List<String> memberIds) {
        return bound("""
                        select distinct a.%s
                        from (
                            select a.id, a.member_id, a.showing_id, a.received_at, a.choice, a.verdict,
                                   (select s.card_hash from showing s where s.id = a.showing_id) as card_hash
                            from unnest(:memberIds) w (member_id)
                            left join answer a on a.workspace_id = :workspaceId and a.card_id = :cardId
                                              and a.member_id = w.member_id and a.local_date >= :from) a
                        where coalesce(a.received_at >= :since and a.card_hash in (<texts>) and %s, false)
                        order by a.%s""".formatted(column, condition, column), scope)
                .bindArray("memberIds", String.class, memberIds)
                .bind("from", scope.from());
    }

    private Query bound(String sql, Scope scope) {
        return handle.createQuery(sql)
                .bind("workspaceId", scope.workspaceId())
                .bind("cardId", scope.lineage().edit().cardId())
                .bind("since", scope.since())
                .bind("present", scope.present())
                .bind("right", scope.lineage().right())
                .bindList("texts", scope.texts());
    }

    /** Lets a round ask the present text. If it is open, its message is to be drawn again. */
    public void mendRound(long roundId, String workspaceId, Card present) {
        handle.execute("""
                        update round
                        set card_hash = ?, shown_count = -1
                        where id = ?""", new CardTexts(handle).keep(workspaceId, present), roundId);
    }

    /** Lets a practice card ask the present text. */
    public void mendShowing(long showingId, String workspaceId, Card present) {
        handle.execute("""
                        update showing
                        set card_hash = ?
                        where id = ?""", new CardTexts(handle).keep(workspaceId, present), showingId);
    }
}
