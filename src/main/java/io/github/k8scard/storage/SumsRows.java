package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The rows that hold a member's sums: one in all, one for each channel, and one for each channel and date. */
final class SumsRows {
    private static final String LAST_DATE = ", last_date = greatest(coalesce(last_date, ?), ?)";

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

        private List<String> columns() {
            if (channelId.isEmpty()) {
                return List.of("workspace_id", "member_id");
            }
            return date.isPresent()
                    ? List.of("workspace_id", "member_id", "channel_id", "local_date")
                    : List.of("workspace_id", "member_id", "channel_id");
        }

        private String condition() {
            return String.join(" = ? and ", columns()) + " = ?";
        }

        private void bind(StatementArguments arguments) throws SQLException {
            arguments.and(member.workspaceId()).and(member.id());
            if (channelId.isPresent()) {
                arguments.and(channelId.getAsLong());
            }
            if (date.isPresent()) {
                arguments.and(date.get());
            }
        }
    }

    /**
     * What is added to a row.
     *
     * @param on the date that it counts for, which a channel's row over all dates keeps the last of; else empty
     */
    record Addition(Key key, Sums sums, Optional<LocalDate> on) {
        private void bindSums(StatementArguments arguments) throws SQLException {
            arguments
                    .and(sums.points())
                    .and(sums.right())
                    .and(sums.wrong())
                    .and(sums.revealed())
                    .and(sums.graded());
        }
    }

    /** Adds to a row, which is made if it is not there. */
    void add(Key key, Sums sums) {
        add(List.of(new Addition(key, sums, Optional.empty())));
    }

    /**
     * Adds to several rows of one table, which are made if they are not there. What is likelier is tried first: a row
     * of a date is mostly new, the others are there.
     */
    void add(List<Addition> additions) {
        if (additions.isEmpty()) {
            return;
        }
        boolean mostlyNew = additions.get(0).key().date().isPresent();
        update(create(mostlyNew ? additions : update(additions)));
    }

    /** Removes a row in which nothing is counted, since a row stands for a member who answered. */
    void removeIfEmpty(Key key) {
        String sql = """
                delete from %s
                where %s and points = 0 and right_count = 0 and wrong_count = 0 and revealed_count = 0
                  and graded_count = 0""".formatted(key.table(), key.condition());
        PlainJdbc.unchanged(handle, sql, List.of(key), (row, one) -> one.bind(row));
    }

    /** Returns those whose row is there already. */
    private List<Addition> create(List<Addition> additions) {
        if (additions.isEmpty()) {
            return additions;
        }
        var first = additions.get(0);
        var columns = first.key().columns();
        boolean dated = first.on().isPresent();
        return PlainJdbc.unchanged(
                handle,
                """
                insert into %s (points, right_count, wrong_count, revealed_count, graded_count, %s%s)
                values (?, ?, ?, ?, ?%s%s)
                on conflict do nothing""".formatted(
                                first.key().table(),
                                String.join(", ", columns),
                                dated ? ", last_date" : "",
                                ", ?".repeat(columns.size()),
                                dated ? ", ?" : ""),
                additions,
                (row, one) -> {
                    one.bindSums(row);
                    one.key().bind(row);
                    if (dated) {
                        row.and(one.on().orElseThrow());
                    }
                });
    }

    /** Returns those whose row is not there. */
    private List<Addition> update(List<Addition> additions) {
        if (additions.isEmpty()) {
            return additions;
        }
        var first = additions.get(0);
        boolean dated = first.on().isPresent();
        return PlainJdbc.unchanged(
                handle,
                """
                update %s
                set points = points + ?, right_count = right_count + ?, wrong_count = wrong_count + ?,
                    revealed_count = revealed_count + ?, graded_count = graded_count + ?%s
                where %s""".formatted(
                        first.key().table(), dated ? LAST_DATE : "", first.key().condition()),
                additions,
                (row, one) -> {
                    one.bindSums(row);
                    if (dated) {
                        row.and(one.on().orElseThrow()).and(one.on().orElseThrow());
                    }
                    one.key().bind(row);
                });
    }
}
