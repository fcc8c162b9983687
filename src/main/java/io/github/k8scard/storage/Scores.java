package io.github.k8scard.storage;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Entrant;
import io.github.k8scard.board.Regrade;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Window;
import io.github.k8scard.round.Answer;
import io.github.k8scard.storage.SumsRows.Addition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What members have earned in a channel: the material of leaderboards. */
public final class Scores {
    private final Handle handle;
    private final SumsRows rows;

    Scores(Handle handle) {
        this.handle = handle;
        this.rows = new SumsRows(handle);
    }

    /**
     * Counts an answer in time to a posted round, in the transaction that stores it. The rows are the member's own, so
     * that members do not wait for each other.
     *
     * @param date the round's date, for which the answer counts
     */
    public void add(long channelId, LocalDate date, Answer answer) {
        add(List.of(new Earned(channelId, date, answer)));
    }

    /**
     * An answer in time to a posted round.
     *
     * @param date the round's date, for which the answer counts
     */
    public record Earned(long channelId, LocalDate date, Answer answer) {}

    /** Counts several likewise, each of another member. */
    public void add(List<Earned> answers) {
        rows.add(answers.stream()
                .map(one -> new Addition(
                        SumsRows.Key.ofDate(one.answer().member(), one.channelId(), one.date()),
                        Sums.of(one.answer()),
                        Optional.empty()))
                .toList());
        rows.add(answers.stream()
                .map(one -> new Addition(
                        SumsRows.Key.ofChannel(one.answer().member(), one.channelId()),
                        Sums.of(one.answer()),
                        Optional.of(one.date())))
                .toList());
    }

    /**
     * Counts answers in time to a posted round that count as something else from now on, in the transaction that stores
     * that.
     *
     * @param date the round's date, for which the answers count
     */
    public void change(long channelId, LocalDate date, List<Regrade> regrades) {
        rows.add(regrades.stream()
                .map(one -> new Addition(
                        SumsRows.Key.ofDate(one.before().member(), channelId, date),
                        Sums.change(one),
                        Optional.empty()))
                .toList());
        rows.add(regrades.stream()
                .map(one -> new Addition(
                        SumsRows.Key.ofChannel(one.before().member(), channelId), Sums.change(one), Optional.of(date)))
                .toList());
    }

    /**
     * What each member earned in a channel's posted rounds, from answers in time. An answer belongs to its round's
     * date. Members who left are not among them.
     *
     * @param dates the window; its length, not what lies before it, is what this costs
     * @param callerId the Slack user who looks, who is among them in any case
     */
    public List<Standing> inChannel(long channelId, DateRange dates, String callerId) {
        return Entrant.seenBy(callerId, entrants(channelId, dates));
    }

    /** The same with whoever left and what leaderboards have to know, so that it is read once for all who look. */
    public List<Entrant> entrants(long channelId, DateRange dates) {
        boolean ever = dates.equals(Window.EVER);
        // a channel is in one workspace; summed first, so that names and departures are looked up once for each member
        return PlainJdbc.list(
                handle,
                """
                select s.member_id, coalesce(m.name, ''), s.points, s.right_count, s.wrong_count, s.revealed_count,
                       s.graded_count, coalesce(m.opted_out, false),
                       coalesce(m.deactivated, false) or g.member_id is not null
                from (select member_id, min(workspace_id) as workspace_id, sum(points) as points,
                             sum(right_count) as right_count, sum(wrong_count) as wrong_count,
                             sum(revealed_count) as revealed_count, sum(graded_count) as graded_count
                      from %s
                      where channel_id = ? %s
                      group by member_id) s
                left join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
                left join departure g on g.channel_id = ? and g.member_id = s.member_id
                """.formatted(ever ? "total_score" : "daily_score", ever ? "" : "and local_date between ? and ?"),
                arguments -> {
                    arguments.and(channelId);
                    if (!ever) {
                        arguments.and(dates.from()).and(dates.to());
                    }
                    arguments.and(channelId);
                },
                Scores::entrant);
    }

    private static Entrant entrant(ResultSet row) throws SQLException {
        var standing = new Standing(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
        return new Entrant(standing, row.getBoolean(8), row.getBoolean(9));
    }

    /** Ids of the members who have answered in a channel and left the leaderboards. */
    public Set<String> optedOut(long channelId) {
        return handle.select("""
                        select s.member_id
                        from total_score s
                        join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
                        where s.channel_id = ? and m.opted_out""", channelId).mapTo(String.class).set();
    }
}
