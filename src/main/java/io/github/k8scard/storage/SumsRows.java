package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows that hold a member's sums: one in all, one for each channel, and one for each channel and date. */
final class SumsRows {
    private static final String LAST_DATE = ", last_date = greatest(coalesce(last_date, :on), :on)";

    private final Handle handle;

    SumsRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Names a row.
     *
     * @param channelId the channel; empty for the row over everything
     * @param date the date; empty for a row over all dates
     */
    record Key(MemberKey member, OptionalLong channelId, Optional<LocalDate> date) {
        static Key ofMember(MemberKey member) {
            return new Key(member, OptionalLong.empty(), Optional.empty());
        }

        static Key ofChannel(MemberKey member, long channelId) {
            return new Key(member, OptionalLong.of(channelId), Optional.empty());
        }

        static Key ofDate(MemberKey member, long channelId, LocalDate date) {
            return new Key(member, OptionalLong.of(channelId), Optional.of(date));
        }

        private String table() {
            if (channelId.isEmpty()) {
                return "member_score";
            }
            return date.isPresent() ? "daily_score" : "total_score";
        }

        private String columns() {
            return "workspace_id, member_id" + (channelId.isPresent() ? ", channel_id" : "")
                    + (date.isPresent() ? ", local_date" : "");
        }

        private String values() {
            return ":workspaceId, :memberId" + (channelId.isPresent() ? ", :channelId" : "")
                    + (date.isPresent() ? ", :date" : "");
        }

        private String condition() {
            return "workspace_id = :workspaceId and member_id = :memberId"
                    + (channelId.isPresent() ? " and channel_id = :channelId" : "")
                    + (date.isPresent() ? " and local_date = :date" : "");
        }
    }

    /** Adds to a row, which is made if it is not there. */
    void add(Key key, Sums sums) {
        add(key, sums, Optional.empty());
    }

    /** Adds what counts for a date to a channel's row over all dates, which keeps the last of them. */
    void addOn(LocalDate date, Key key, Sums sums) {
        add(key, sums, Optional.of(date));
    }

    private void add(Key key, Sums sums, Optional<LocalDate> on) {
        if (update(key, sums, on) == 0) {
            create(key);
            update(key, sums, on);
        }
    }

    /** Removes a row in which nothing is counted, since a row stands for a member who answered. */
    void removeIfEmpty(Key key) {
        bound(key, handle.createUpdate("""
                        delete from %s
                        where %s and points = 0 and right_count = 0 and wrong_count = 0 and revealed_count = 0
                          and graded_count = 0""".formatted(key.table(), key.condition())))
                .execute();
    }

    private void create(Key key) {
        bound(key, handle.createUpdate("""
                        insert into %s (%s, points, right_count, wrong_count, revealed_count, graded_count)
                        values (%s, 0, 0, 0, 0, 0)
                        on conflict do nothing""".formatted(key.table(), key.columns(), key.values())))
                .execute();
    }

    private int update(Key key, Sums sums, Optional<LocalDate> on) {
        var update = bound(key, handle.createUpdate("""
                        update %s
                        set points = points + :points,
                            right_count = right_count + :right,
                            wrong_count = wrong_count + :wrong,
                            revealed_count = revealed_count + :revealed,
                            graded_count = graded_count + :graded
                            %s
                        where %s""".formatted(
                                key.table(), on.isPresent() ? LAST_DATE : "", key.condition())))
                .bind("points", sums.points())
                .bind("right", sums.right())
                .bind("wrong", sums.wrong())
                .bind("revealed", sums.revealed())
                .bind("graded", sums.graded());
        on.ifPresent(date -> update.bind("on", date));
        return update.execute();
    }

    private static Update bound(Key key, Update update) {
        update.bind("workspaceId", key.member().workspaceId())
                .bind("memberId", key.member().id());
        key.channelId().ifPresent(id -> update.bind("channelId", id));
        key.date().ifPresent(date -> update.bind("date", date));
        return update;
    }
}
