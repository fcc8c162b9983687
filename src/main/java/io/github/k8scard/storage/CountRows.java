package io.github.k8scard.storage;

import io.github.k8scard.curation.AnswerCount;
import io.github.k8scard.curation.MissedBy;
import io.github.k8scard.storage.CountChanges.Added;
import io.github.k8scard.storage.CountChanges.OfCard;
import io.github.k8scard.storage.CountChanges.OfMiss;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The rows that hold the counts of cards. Whoever writes them holds the lock of {@link CountPosition}, so that what is
 * read before is still so, and an insert never meets another.
 */
final class CountRows {
    private final Handle handle;

    CountRows(Handle handle) {
        this.handle = handle;
    }

    private record CardRow(OfCard card, Added added, MissedBy missedBy) {
        private void bindSums(StatementArguments arguments) throws SQLException {
            AnswerCount answers = added.answers();
            arguments
                    .and(answers.right())
                    .and(answers.wrong())
                    .and(answers.revealed())
                    .and(answers.graded())
                    .and(answers.knew())
                    .and(added.practised())
                    .and(missedBy.members())
                    .and(missedBy.twice())
                    .and(missedBy.often())
                    .and(card.workspaceId())
                    .and(card.cardId());
        }
    }

    private record MemberRow(OfMiss of, int added) {
        private StatementArguments bindKey(StatementArguments arguments) throws SQLException {
            return arguments
                    .and(of.card().workspaceId())
                    .and(of.card().cardId())
                    .and(of.memberId());
        }
    }

    void add(CountChanges changes) {
        addPicks(changes);
        addCards(changes, addMisses(changes));
    }

    private void addPicks(CountChanges changes) {
        var missing = PlainJdbc.unchanged(
                handle,
                """
                update pick_count
                set picked = picked + ?
                where workspace_id = ? and card_id = ? and card_hash = ? and choice = ?""",
                List.copyOf(changes.picks().entrySet()),
                (row, picks) -> row.and(picks.getValue())
                        .and(picks.getKey().card().workspaceId())
                        .and(picks.getKey().card().cardId())
                        .and(picks.getKey().hash())
                        .and(picks.getKey().place()));
        PlainJdbc.unchanged(
                handle,
                """
                insert into pick_count (picked, workspace_id, card_id, card_hash, choice)
                values (?, ?, ?, ?, ?)""",
                missing,
                (row, picks) -> row.and(picks.getValue())
                        .and(picks.getKey().card().workspaceId())
                        .and(picks.getKey().card().cardId())
                        .and(picks.getKey().hash())
                        .and(picks.getKey().place()));
    }

    /** Returns what that adds to the cards. */
    private Map<OfCard, MissedBy> addMisses(CountChanges changes) {
        var before = missed(changes.misses().keySet().stream().toList());
        var rows = changes.misses().entrySet().stream()
                .map(entry -> new MemberRow(entry.getKey(), entry.getValue()))
                .toList();
        PlainJdbc.unchanged(
                handle,
                """
                update card_miss
                set missed = missed + ?
                where workspace_id = ? and card_id = ? and member_id = ?""",
                rows.stream()
                        .filter(row -> row.added() != 0 && before.containsKey(row.of()))
                        .toList(),
                (arguments, row) -> row.bindKey(arguments.and(row.added())));
        PlainJdbc.unchanged(
                handle,
                """
                insert into card_miss (missed, workspace_id, card_id, member_id)
                values (?, ?, ?, ?)""",
                rows.stream().filter(row -> !before.containsKey(row.of())).toList(),
                (arguments, row) -> row.bindKey(arguments.and(row.added())));
        var added = new HashMap<OfCard, MissedBy>();
        for (MemberRow row : rows) {
            Integer old = before.get(row.of());
            var change = old == null
                    ? MissedBy.one(row.added())
                    : MissedBy.one(old + row.added()).minus(MissedBy.one(old));
            added.merge(row.of().card(), change, MissedBy::plus);
        }
        return added;
    }

    /** How often each of them did not know the card so far; without those who have not answered it. */
    private Map<OfMiss, Integer> missed(List<OfMiss> members) {
        Function<Function<OfMiss, String>, List<String>> each =
                part -> members.stream().map(part).toList();
        // the number is looked up for each of them, so that H2, too, goes through the key
        return PlainJdbc.list(
                        handle,
                        """
                        select w.place, (select m.missed
                                         from card_miss m
                                         where m.workspace_id = w.workspace_id and m.card_id = w.card_id
                                           and m.member_id = w.member_id) as missed
                        from unnest(?, ?, ?) with ordinality w (workspace_id, card_id, member_id, place)""",
                        arguments -> arguments
                                .and(each.apply(of -> of.card().workspaceId()))
                                .and(each.apply(of -> of.card().cardId()))
                                .and(each.apply(OfMiss::memberId)),
                        row -> missed(row, members.get(row.getInt("place") - 1)))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Map.Entry<OfMiss, Integer>> missed(ResultSet row, OfMiss member) throws SQLException {
        int times = row.getInt("missed");
        return row.wasNull() ? Optional.empty() : Optional.of(Map.entry(member, times));
    }

    private void addCards(CountChanges changes, Map<OfCard, MissedBy> missedBy) {
        var rows = changes.cards().entrySet().stream()
                .map(entry -> new CardRow(
                        entry.getKey(), entry.getValue(), missedBy.getOrDefault(entry.getKey(), MissedBy.NONE)))
                .toList();
        var missing = PlainJdbc.unchanged(handle, """
                update card_count
                set right_count = right_count + ?, wrong_count = wrong_count + ?, revealed_count = revealed_count + ?,
                    graded_count = graded_count + ?, knew_count = knew_count + ?, practised = practised + ?,
                    members = members + ?, missed_twice = missed_twice + ?, missed_often = missed_often + ?
                where workspace_id = ? and card_id = ?""", rows, (arguments, row) -> row.bindSums(arguments));
        PlainJdbc.unchanged(handle, """
                insert into card_count (right_count, wrong_count, revealed_count, graded_count, knew_count, practised,
                                        members, missed_twice, missed_often, workspace_id, card_id, posted)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", missing, (arguments, row) -> row.bindSums(arguments));
    }
}
