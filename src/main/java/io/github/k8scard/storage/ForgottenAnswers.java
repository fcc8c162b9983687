package io.github.k8scard.storage;

import io.github.k8scard.curation.MissedBy;
import io.github.k8scard.member.MemberKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The answers of a member who is forgotten. Those to rounds stay for their tallies, as if somebody had given them who
 * was in the channel's zone; practice goes.
 */
final class ForgottenAnswers {
    private static final String OF_CARD = "workspace_id = ? and card_id = ? and member_id = ?";

    /** H2 would go through all practice of everybody by the index of round_id if it were asked for nulls there. */
    private static final String PRACTISED = OF_CARD + " and coalesce(round_id, 0) = 0";

    private final Handle handle;
    private final MemberKey member;

    ForgottenAnswers(Handle handle, MemberKey member) {
        this.handle = handle;
        this.member = member;
    }

    /** The cards that the member answered. */
    Set<String> cards() {
        return handle.select("""
                        select distinct card_id
                        from answer
                        where workspace_id = ? and member_id = ?""", member.workspaceId(), member.id())
                .mapTo(String.class)
                .set();
    }

    /**
     * To be called with the lock of {@link CountPosition}.
     *
     * @param cards all that the member answered
     * @return how many answers stay
     */
    int remove(List<String> cards) {
        uncount(cards);
        ofCards("""
                delete from regrade
                where answer_id in (select id from answer where %s)""".formatted(PRACTISED), cards);
        ofCards("""
                update regrade
                set member_id = '~' || answer_id
                where answer_id in (select id from answer where %s)""".formatted(OF_CARD), cards);
        ofCards("delete from answer where %s".formatted(PRACTISED), cards);
        int kept = count(cards);
        ofCards("""
                update answer
                set member_id = '~' || id,
                    zone = (select r.zone from round r where r.id = answer.round_id),
                    local_date = (select r.local_date from round r where r.id = answer.round_id),
                    received_at = (select r.created_at from round r where r.id = answer.round_id)
                where %s""".formatted(OF_CARD), cards);
        return kept;
    }

    private int count(List<String> cards) {
        return PlainJdbc.list(
                        handle,
                        """
                        select count(a.id)
                        from unnest(?) w (card_id)
                        join answer a on a.workspace_id = ? and a.card_id = w.card_id and a.member_id = ?""",
                        arguments ->
                                arguments.and(cards).and(member.workspaceId()).and(member.id()),
                        row -> row.getInt(1))
                .get(0);
    }

    /** Of a card it is counted how many members did not know it, and how often; who is gone is none of them. */
    private void uncount(List<String> cards) {
        List<Map.Entry<String, MissedBy>> missed = PlainJdbc.list(
                handle,
                """
                select m.card_id, m.missed
                from unnest(?) w (card_id)
                join card_miss m on m.workspace_id = ? and m.card_id = w.card_id and m.member_id = ?""",
                arguments -> arguments.and(cards).and(member.workspaceId()).and(member.id()),
                row -> Map.entry(row.getString(1), MissedBy.one(row.getInt(2))));
        PlainJdbc.unchanged(
                handle,
                """
                update card_count
                set members = members - ?, missed_twice = missed_twice - ?, missed_often = missed_often - ?
                where workspace_id = ? and card_id = ?""",
                missed,
                (row, one) -> row.and(one.getValue().members())
                        .and(one.getValue().twice())
                        .and(one.getValue().often())
                        .and(member.workspaceId())
                        .and(one.getKey()));
        ofCards("delete from card_miss where %s".formatted(OF_CARD), cards);
    }

    private void ofCards(String sql, List<String> cards) {
        PlainJdbc.unchanged(
                handle,
                sql,
                cards,
                (row, card) -> row.and(member.workspaceId()).and(card).and(member.id()));
    }
}
