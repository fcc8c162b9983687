package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows that hold sums: one for each member, channel and date, and one for each member and channel over all dates. */
final class SumsRows {
    private final Handle handle;

    SumsRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Names a row.
     *
     * @param date the date; empty for the row over all dates
     */
    record Key(MemberKey member, long channelId, Optional<LocalDate> date) {}

    /** Adds to a row, which is made if it is not there. */
    void add(Key key, Sums sums) {
        if (update(key, sums) == 0) {
            create(key);
            update(key, sums);
        }
    }

    /** Removes a row in which nothing is counted, since a row stands for a member who answered. */
    void removeIfEmpty(Key key) {
        bound(key, handle.createUpdate("""
                        delete from %s
                        where channel_id = :channelId and member_id = :memberId %s
                          and points = 0 and right_count = 0 and wrong_count = 0 and revealed_count = 0
                          and graded_count = 0""".formatted(table(key), onDate(key)))).execute();
    }

    private void create(Key key) {
        bound(key, handle.createUpdate((key.date().isPresent() ? """
                        insert into daily_score (workspace_id, channel_id, local_date, member_id, points, right_count,
                                                 wrong_count, revealed_count, graded_count)
                        values (:workspaceId, :channelId, :date, :memberId, 0, 0, 0, 0, 0)
                        on conflict do nothing""" : """
                        insert into total_score (workspace_id, channel_id, member_id, points, right_count,
                                                 wrong_count, revealed_count, graded_count)
                        values (:workspaceId, :channelId, :memberId, 0, 0, 0, 0, 0)
                        on conflict do nothing""")))
                .bind("workspaceId", key.member().workspaceId())
                .execute();
    }

    private int update(Key key, Sums sums) {
        return bound(key, handle.createUpdate("""
                        update %s
                        set points = points + :points,
                            right_count = right_count + :right,
                            wrong_count = wrong_count + :wrong,
                            revealed_count = revealed_count + :revealed,
                            graded_count = graded_count + :graded
                        where channel_id = :channelId and member_id = :memberId %s""".formatted(table(key), onDate(key))))
                .bind("points", sums.points())
                .bind("right", sums.right())
                .bind("wrong", sums.wrong())
                .bind("revealed", sums.revealed())
                .bind("graded", sums.graded())
                .execute();
    }

    private static String table(Key key) {
        return key.date().isPresent() ? "daily_score" : "total_score";
    }

    private static String onDate(Key key) {
        return key.date().isPresent() ? "and local_date = :date" : "";
    }

    private static Update bound(Key key, Update update) {
        update.bind("channelId", key.channelId()).bind("memberId", key.member().id());
        key.date().ifPresent(date -> update.bind("date", date));
        return update;
    }
}
