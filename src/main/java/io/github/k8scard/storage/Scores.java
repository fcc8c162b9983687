package io.github.k8scard.storage;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Window;
import io.github.k8scard.round.Answer;
import io.github.k8scard.storage.SumsRows.Addition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What members have earned in a channel: the material of leaderboards. */
public final class Scores {
    /** Who left the workspace or the channel is hidden, but for the one who looks. */
    private static final String SEEN = """
            (s.member_id = :callerId
             or (coalesce(m.deactivated, false) = false
                 and not exists (
                     select 1
                     from departure g
                     where g.channel_id = :channelId and g.member_id = s.member_id)))
            """;

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
     * What each member earned in a channel's posted rounds, from answers in time. An answer belongs to its round's
     * date. Members who left are not among them.
     *
     * @param dates the window; its length, not what lies before it, is what this costs
     * @param callerId the Slack user who looks, who is among them in any case
     */
    public List<Standing> inChannel(long channelId, DateRange dates, String callerId) {
        boolean ever = dates.equals(Window.EVER);
        // summed first, so that names and departures are looked up once for each member
        var query = handle.createQuery("""
                        select s.member_id, coalesce(m.name, '') as name, s.points, s."right", s.wrong, s.revealed,
                               s.graded
                        from (select workspace_id, member_id, sum(points) as points, sum(right_count) as "right",
                                     sum(wrong_count) as wrong, sum(revealed_count) as revealed,
                                     sum(graded_count) as graded
                              from %s
                              where channel_id = :channelId %s
                              group by workspace_id, member_id) s
                        left join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
                        where %s""".formatted(
                        ever ? "total_score" : "daily_score", ever ? "" : "and local_date between :from and :to", SEEN))
                .bind("channelId", channelId)
                .bind("callerId", callerId);
        return (ever ? query : query.bindMethods(dates)).mapTo(Standing.class).list();
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
