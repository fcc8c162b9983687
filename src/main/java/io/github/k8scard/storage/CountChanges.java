package io.github.k8scard.storage;

import io.github.k8scard.curation.AnswerCount;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What some answers, or what they count as since, add to the counts of their cards. */
final class CountChanges {
    private final Map<OfCard, Added> cards = new LinkedHashMap<>();
    private final Map<OfChoice, Integer> picks = new LinkedHashMap<>();
    private final Map<OfMiss, Integer> misses = new LinkedHashMap<>();

    /** Names the counts of a card. */
    record OfCard(String workspaceId, String cardId) {}

    /** Names the count of a choice. */
    record OfChoice(OfCard card, String hash, int place) {}

    /** Names how often a member did not know a card. */
    record OfMiss(OfCard card, String memberId) {}

    /**
     * What is added to a card.
     *
     * @param practised how many of the answers were practice
     */
    record Added(AnswerCount answers, int practised) {
        private Added plus(Added other) {
            return new Added(answers.plus(other.answers), practised + other.practised);
        }
    }

    /** Counts the answer that a row holds: workspace, card, hash, member, choice, verdict, grade, practice. */
    void count(ResultSet row) throws SQLException {
        var card = new OfCard(row.getString("workspace_id"), row.getString("card_id"));
        var verdict = Verdict.valueOf(row.getString("verdict"));
        boolean knew = row.getInt("grade") > Grade.AGAIN.score();
        cards.merge(card, new Added(one(verdict, knew), row.getBoolean("practice") ? 1 : 0), Added::plus);
        // members who always knew it count, too
        miss(card, row, knew ? 0 : 1);
        int choice = row.getInt("choice");
        if (!row.wasNull()) {
            picks.merge(new OfChoice(card, row.getString("card_hash"), choice), 1, Integer::sum);
        }
    }

    /** Counts the pick that a row holds as right, which was wrong, or the other way round. */
    void turn(ResultSet row, boolean right) throws SQLException {
        var card = new OfCard(row.getString("workspace_id"), row.getString("card_id"));
        var turned = one(Verdict.RIGHT, true).minus(one(Verdict.WRONG, false));
        cards.merge(card, new Added(right ? turned : AnswerCount.NONE.minus(turned), 0), Added::plus);
        miss(card, row, right ? -1 : 1);
    }

    private void miss(OfCard card, ResultSet row, int missed) throws SQLException {
        String memberId = row.getString("member_id");
        if (!MemberKey.isForgotten(memberId)) {
            misses.merge(new OfMiss(card, memberId), missed, Integer::sum);
        }
    }

    private static AnswerCount one(Verdict verdict, boolean knew) {
        return switch (verdict) {
            case RIGHT -> new AnswerCount(1, 0, 0, 0, 0);
            case WRONG -> new AnswerCount(0, 1, 0, 0, 0);
            case REVEALED -> new AnswerCount(0, 0, 1, 0, 0);
            case SELF_GRADED -> new AnswerCount(0, 0, 0, 1, knew ? 1 : 0);
        };
    }

    Map<OfCard, Added> cards() {
        return cards;
    }

    Map<OfChoice, Integer> picks() {
        return picks;
    }

    Map<OfMiss, Integer> misses() {
        return misses;
    }
}
