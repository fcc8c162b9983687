package io.github.k8scard.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * How far answers and rounds are counted. Whoever counts, or changes what was counted, holds the lock on its one row
 * until the end of the transaction.
 *
 * @param answerId the number of the last answer that is counted
 * @param nextId up to which answer the next counting goes
 * @param nextAt when that was the latest answer
 * @param roundId the number of the last round that is counted
 */
record CountPosition(long answerId, long nextId, Instant nextAt, long roundId) {
    /**
     * An answer has its number before it is stored, so that one with a smaller number may be stored later; but well
     * within this time, since whoever answers waits for some seconds at most.
     */
    private static final Duration ALL_STORED = Duration.ofSeconds(30);

    /** Waits until nobody else counts. What is read afterwards, in statements of their own, is as others left it. */
    static CountPosition lock(Handle handle) {
        handle.execute("""
                insert into answers_counted (only_row, counted_id, next_id, next_at, counted_round)
                values (1, 0, 0, timestamp with time zone '1970-01-01 00:00:00+00', 0)
                on conflict do nothing""");
        return handle.select("""
                        select counted_id, next_id, next_at, counted_round
                        from answers_counted
                        where only_row = 1
                        for update""").map((row, context) -> read(row)).one();
    }

    /** Whether all answers up to the next number are stored, or never will be. */
    boolean isSettled(Instant now) {
        return !now.isBefore(nextAt.plus(ALL_STORED));
    }

    /** Keeps up to which answer is counted. */
    void counted(Handle handle, long upTo) {
        handle.execute("update answers_counted set counted_id = ? where only_row = 1", upTo);
    }

    /** Keeps up to which answer the next counting goes, which is the latest now. */
    void next(Handle handle, long latestId, Instant now) {
        handle.execute("update answers_counted set next_id = ?, next_at = ? where only_row = 1", latestId, now);
    }

    /** Keeps up to which round is counted. */
    void countedRounds(Handle handle, long upTo) {
        handle.execute("update answers_counted set counted_round = ? where only_row = 1", upTo);
    }

    private static CountPosition read(ResultSet row) throws SQLException {
        return new CountPosition(
                row.getLong("counted_id"),
                row.getLong("next_id"),
                Columns.instant(row, "next_at").orElseThrow(),
                row.getLong("counted_round"));
    }
}
