package io.github.k8scard.storage;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.DayTurnout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How many answered a channel's posted rounds in time, and how they did, by date. */
public final class Turnouts {
    private final Handle handle;

    Turnouts(Handle handle) {
        this.handle = handle;
    }

    /** The last date before another for which an answer in a channel counts. */
    public Optional<LocalDate> lastDateBefore(long channelId, LocalDate date) {
        return handle.select("""
                        select local_date
                        from daily_score
                        where channel_id = ? and local_date < ?
                        order by channel_id desc, local_date desc
                        limit 1""", channelId, date).mapTo(LocalDate.class).findOne();
    }

    /** How many members answered a channel's rounds of some dates in time. */
    public int membersIn(long channelId, DateRange dates) {
        return handle.select("""
                        select count(distinct member_id)
                        from daily_score
                        where channel_id = ? and local_date between ? and ?""", channelId, dates.from(), dates.to())
                .mapTo(Integer.class)
                .one();
    }

    /** How a channel did on each date with answers, in order. Members who left are counted too. */
    public List<DayTurnout> days(long channelId, DateRange dates) {
        return handle.select("""
                        select local_date as "date", count(*) as members, sum(right_count) as "right",
                               sum(right_count + wrong_count + revealed_count) as scored, sum(graded_count) as graded
                        from daily_score
                        where channel_id = ? and local_date between ? and ?
                        group by local_date
                        order by local_date""", channelId, dates.from(), dates.to())
                .mapTo(DayTurnout.class)
                .list();
    }
}
