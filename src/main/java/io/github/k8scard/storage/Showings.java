package io.github.k8scard.storage;

import static java.util.Comparator.comparing;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewShowing;
import io.github.k8scard.round.Showing;
import io.github.k8scard.round.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The practice cards shown to members. */
public final class Showings {
    /** On which clocks are set back. What is shown later was shown while the clock was ahead. */
    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    private final Handle handle;

    Showings(Handle handle) {
        this.handle = handle;
    }

    /**
     * Keeps that cards are shown to members.
     *
     * @return the showings in the same order, with their numbers
     */
    public List<Showing> create(List<NewShowing> showings) {
        var texts = new CardTexts(handle);
        Map<WorkspaceCard, String> hashes = new HashMap<>();
        // in one order everywhere, so that no two transactions wait for each other's texts
        showings.stream()
                .map(WorkspaceCard::of)
                .distinct()
                .sorted(comparing(WorkspaceCard::workspaceId)
                        .thenComparing(one -> one.card().id()))
                .forEach(one -> hashes.put(one, texts.keep(one.workspaceId(), one.card())));
        List<Long> ids = PlainJdbc.numbered(
                handle,
                """
                insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, topic, run, shown_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                showings,
                (row, one) -> row.and(one.member().workspaceId())
                        .and(one.member().id())
                        .and(one.card().id())
                        .and(hashes.get(WorkspaceCard.of(one)))
                        .and(one.order().written())
                        .and(one.topic())
                        .and(one.run().name())
                        .and(one.shownAt()));
        return IntStream.range(0, ids.size())
                .mapToObj(i -> showings.get(i).numbered(ids.get(i)))
                .toList();
    }

    private record WorkspaceCard(String workspaceId, Card card) {
        static WorkspaceCard of(NewShowing showing) {
            return new WorkspaceCard(showing.member().workspaceId(), showing.card());
        }
    }

    /**
     * The cards that a member has been shown, and which of them were new to the member.
     *
     * @param from the beginning of the member's day
     * @param today its date
     */
    public PracticeQueue.ShownToday since(MemberKey member, Instant from, LocalDate today) {
        Map<String, Boolean> newness = PlainJdbc.map(
                handle,
                """
                select distinct s.card_id,
                       not exists (
                           select 1
                           from answer a
                           where a.workspace_id = s.workspace_id and a.member_id = s.member_id
                             and a.card_id = s.card_id and a.local_date < ?) as is_new
                from showing s
                where s.workspace_id = ? and s.member_id = ? and s.shown_at >= ? and s.shown_at < ?
                """,
                arguments -> arguments
                        .and(today)
                        .and(member.workspaceId())
                        .and(member.id())
                        .and(from)
                        .and(from.plus(LONGEST_DAY)),
                row -> row.getBoolean(2));
        return new PracticeQueue.ShownToday(
                newness.keySet(), newness.keySet().stream().filter(newness::get).collect(Collectors.toSet()));
    }

    /**
     * The answers to the cards that a member has been shown since the beginning of the member's day, in the order in
     * which they came.
     */
    public List<PracticeTally.Try> triesSince(MemberKey member, Instant from) {
        return handle.select("""
                        select s.card_id, coalesce(g.grade, a.grade) as grade, a.verdict
                        from showing s
                        join answer a on a.showing_id = s.id
                        left join regrade g on g.answer_id = a.id
                        where s.workspace_id = ? and s.member_id = ? and s.shown_at >= ? and s.shown_at < ?
                        order by a.id
                        """, member.workspaceId(), member.id(), from, from.plus(LONGEST_DAY))
                .map((row, context) -> new PracticeTally.Try(
                        row.getString("card_id"),
                        Grade.scored(row.getInt("grade")).orElseThrow(),
                        Verdict.valueOf(row.getString("verdict")) == Verdict.SELF_GRADED))
                .list();
    }

    public Optional<Showing> find(long id) {
        return handle.select("""
                        select s.id, s.workspace_id, s.member_id, s.choice_order, s.topic, s.run, s.shown_at, t.json
                        from showing s
                        join card_text t on t.workspace_id = s.workspace_id and t.hash = s.card_hash
                        where s.id = ?""", id).map(Showings::showing).findOne();
    }

    private static Showing showing(ResultSet row, StatementContext context) throws SQLException {
        return new Showing(
                row.getLong("id"),
                new MemberKey(row.getString("workspace_id"), row.getString("member_id")),
                CardJson.read(row.getString("json")),
                ChoiceOrder.read(row.getString("choice_order")),
                Optional.ofNullable(row.getString("topic")),
                PracticeRun.valueOf(row.getString("run")),
                Columns.instant(row, "shown_at").orElseThrow());
    }
}
