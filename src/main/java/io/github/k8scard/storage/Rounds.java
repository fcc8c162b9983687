package io.github.k8scard.storage;

import io.github.k8scard.deck.CardJson;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Closing;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.round.Round;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The rounds: cards posted to channels. */
public final class Rounds {
    private static final String SELECT = """
            select r.id, r.workspace_id, r.channel_id, r.choice_order, r.reason, r.need, r.daily_date, r.local_date,
                   r.zone, r.late, r.asked_by, r.due_at, r.created_at, r.closes_at, r.closed_at, t.json
            from round r
            join card_text t on t.workspace_id = r.workspace_id and t.hash = r.card_hash
            """;

    private final Handle handle;

    Rounds(Handle handle) {
        this.handle = handle;
    }

    /**
     * Creates a round.
     *
     * @return the new id; empty if the channel has a daily round of that date already
     */
    public OptionalLong create(NewRound made) {
        return handle.createUpdate("""
                        insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, need,
                                           daily_date, local_date, zone, late, asked_by, due_at, created_at, closes_at,
                                           shown_count)
                        values (:workspaceId, :channelId, :asked.card.id, :hash, :asked.order.written, :reason, :need,
                                :dailyDate, :localDate, :zone, :late, :askedBy, :dueAt, :createdAt, :closesAt,
                                0)
                        on conflict do nothing""")
                .bindMethods(made)
                .bind(
                        "hash",
                        new CardTexts(handle)
                                .keep(made.workspaceId(), made.asked().card()))
                .bind("reason", Reasons.name(made.asked().reason()))
                .bind("need", Reasons.need(made.asked().reason()))
                .bind("dailyDate", made.daily() ? Optional.of(made.localDate()) : Optional.empty())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    public Optional<Round> find(long id) {
        return PlainJdbc.list(handle, SELECT + "where r.id = ?", arguments -> arguments.and(id), Rounds::round).stream()
                .findFirst();
    }

    /** The open rounds that were to close by now, longest due first. */
    public List<Long> dueToClose(Instant now) {
        return handle.select("""
                        select id
                        from round
                        where closed_at is null and closes_at <= ?
                        order by closes_at, id""", now).mapTo(Long.class).list();
    }

    /** A round that is still open, locked until the transaction ends; empty if another process has it or had it. */
    public Optional<Round> lockIfOpen(long id) {
        return handle.select("""
                        select id
                        from round
                        where id = ? and closed_at is null
                        for update skip locked""", id).mapTo(Long.class).findOne().flatMap(this::find);
    }

    /** When the next of all open rounds closes. */
    public Optional<Instant> nextClosing() {
        return handle.createQuery("select min(closes_at) from round where closed_at is null")
                .mapTo(Instant.class)
                .findOne();
    }

    public void close(long id, Instant now) {
        handle.execute("update round set closed_at = ? where id = ?", now, id);
    }

    /**
     * Lets a channel's posted rounds that were to be open for longer than any can be close now: they were made while
     * the clock was ahead.
     */
    public void endStray(long channelId, Instant now) {
        handle.execute("""
                        update round
                        set closes_at = ?
                        where channel_id = ? and closed_at is null and closes_at > ?
                          and exists (select 1 from posted_round p where p.id = round.id)
                        """, now, channelId, Closing.latest(now));
    }

    /** Notes that a round's card goes out after its time. */
    public void markLate(long id) {
        handle.execute("update round set late = true where id = ?", id);
    }

    private static Round round(ResultSet row) throws SQLException {
        var made = new NewRound(
                row.getString("workspace_id"),
                row.getLong("channel_id"),
                new Asked(
                        CardJson.read(row.getString("json")),
                        ChoiceOrder.read(row.getString("choice_order")),
                        Reasons.read(row.getString("reason"), row.getDouble("need"))),
                occasion(row),
                Columns.date(row, "local_date"),
                ZoneId.of(row.getString("zone")),
                Columns.instant(row, "created_at").orElseThrow(),
                Columns.instant(row, "closes_at").orElseThrow());
        return new Round(row.getLong("id"), made, Columns.instant(row, "closed_at"));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return row.getObject("daily_date") == null
                ? new Occasion.Extra(row.getString("asked_by"))
                : new Occasion.Daily(Columns.instant(row, "due_at").orElseThrow(), row.getBoolean("late"));
    }
}
