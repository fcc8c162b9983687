package io.github.k8scard.storage;

import io.github.k8scard.curation.TimesPosted;
import io.github.k8scard.delivery.OtherClocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How often cards were posted: what was posted long ago is counted once, what was lately is looked at, since its round
 * may still change.
 */
public final class PostedCards {
    /** A round is open for a day, and by its end it is known whether its card arrived. */
    private static final Duration LATELY = Duration.ofDays(2);

    private final Handle handle;

    PostedCards(Handle handle) {
        this.handle = handle;
    }

    private record OldRound(CountChanges.OfCard card, long roundId, LocalDate date, boolean posted) {}

    /**
     * Counts the next rounds of all workspaces that are old enough and not counted yet. Of one that was stored while a
     * clock was ahead, the time says nothing: it is old enough once a later one is.
     *
     * @param atMost how many
     * @return whether there may be more to count now
     */
    public boolean countNext(int atMost, Instant now) {
        var position = CountPosition.lock(handle);
        List<OldRound> rounds = PlainJdbc.list(
                        handle,
                        """
                        select r.id, r.workspace_id, r.card_id, r.local_date,
                               r.created_at <= ?
                                   or (r.created_at > ?
                                       and exists (select 1
                                                   from round later
                                                   where later.id > r.id and later.created_at <= ?)) as long_ago,
                               (select d.state
                                from delivery d
                                where d.round_id = r.id and d.kind = 'CARD') as state
                        from round r
                        where r.id > ?
                        order by r.id
                        limit ?""",
                        arguments -> arguments
                                .and(now.minus(LATELY))
                                .and(OtherClocks.latest(now))
                                .and(now.minus(LATELY))
                                .and(position.roundId())
                                .and(atMost),
                        row -> row.getBoolean("long_ago") ? Optional.of(round(row)) : Optional.<OldRound>empty())
                .stream()
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
        if (!rounds.isEmpty()) {
            add(rounds);
            position.countedRounds(handle, rounds.get(rounds.size() - 1).roundId());
        }
        return rounds.size() == atMost;
    }

    private static OldRound round(ResultSet row) throws SQLException {
        return new OldRound(
                new CountChanges.OfCard(row.getString("workspace_id"), row.getString("card_id")),
                row.getLong("id"),
                Columns.date(row, "local_date"),
                isPosted(row));
    }

    private void add(List<OldRound> rounds) {
        Map<CountChanges.OfCard, TimesPosted> posted = new LinkedHashMap<>();
        rounds.stream()
                .filter(OldRound::posted)
                .forEach(round ->
                        posted.merge(round.card(), new TimesPosted(1, Optional.of(round.date())), TimesPosted::plus));
        var missing = PlainJdbc.unchanged(
                handle,
                """
                update card_count
                set posted = posted + ?, last_posted = greatest(coalesce(last_posted, ?), ?)
                where workspace_id = ? and card_id = ?""",
                List.copyOf(posted.entrySet()),
                (arguments, added) -> arguments
                        .and(added.getValue().times())
                        .and(added.getValue().last().orElseThrow())
                        .and(added.getValue().last().orElseThrow())
                        .and(added.getKey().workspaceId())
                        .and(added.getKey().cardId()));
        PlainJdbc.unchanged(
                handle,
                """
                insert into card_count (posted, last_posted, workspace_id, card_id, right_count, wrong_count,
                                        revealed_count, graded_count, knew_count, practised, members, missed_twice,
                                        missed_often)
                values (?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0)""",
                missing,
                (arguments, added) -> arguments
                        .and(added.getValue().times())
                        .and(added.getValue().last().orElseThrow())
                        .and(added.getKey().workspaceId())
                        .and(added.getKey().cardId()));
    }

    /**
     * What is counted of a card.
     *
     * @param upTo the last round that is
     */
    private record Counted(TimesPosted longAgo, long upTo) {}

    /** How often a card was posted to the channels of a workspace. */
    public TimesPosted find(String workspaceId, String cardId) {
        // in one statement, so that no counting comes between
        var counted = handle.select("""
                        select p.counted_round, coalesce(c.posted, 0) as posted, c.last_posted
                        from answers_counted p
                        left join card_count c on c.workspace_id = ? and c.card_id = ?""", workspaceId, cardId)
                .map((row, context) -> new Counted(posted(row), row.getLong("counted_round")))
                .findOne()
                .orElse(new Counted(TimesPosted.NEVER, 0));
        return lately(workspaceId, cardId, counted.upTo()).stream().reduce(counted.longAgo(), TimesPosted::plus);
    }

    /**
     * Each posting since a round. PostgreSQL would begin with all deliveries, if they were joined, and H2 with all
     * rounds of the workspace, if that were a condition.
     */
    private List<TimesPosted> lately(String workspaceId, String cardId, long afterRound) {
        return PlainJdbc.list(
                handle,
                """
                        select r.local_date,
                               case when r.workspace_id = ? and r.card_id = ?
                                    then (select d.state
                                          from delivery d
                                          where d.round_id = r.id and d.kind = 'CARD') end as state
                        from round r
                        where r.id > ?""",
                arguments -> arguments.and(workspaceId).and(cardId).and(afterRound),
                row -> isPosted(row)
                        ? new TimesPosted(1, Optional.of(Columns.date(row, "local_date")))
                        : TimesPosted.NEVER);
    }

    private static boolean isPosted(ResultSet row) throws SQLException {
        return "SENT".equals(row.getString("state"));
    }

    private static TimesPosted posted(ResultSet row) throws SQLException {
        return new TimesPosted(row.getInt("posted"), Optional.ofNullable(Columns.date(row, "last_posted")));
    }
}
