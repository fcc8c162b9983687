package io.github.k8scard.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * One statement for several rows, prepared once and sent together. What clicks wait for is written so, since it costs a
 * fraction of a statement of its own for each row.
 */
final class Batch {
    private Batch() {}

    /** Sets the arguments of one row, in the order of the statement's question marks. */
    interface Binder<T> {
        void bind(Arguments arguments, T row) throws SQLException;
    }

    /**
     * Runs a statement once for each row.
     *
     * @return the rows that it changed nothing for
     */
    static <T> List<T> unchanged(Handle handle, String sql, List<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(new Arguments(statement), row);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            return IntStream.range(0, counts.length)
                    .filter(i -> counts[i] == 0)
                    .mapToObj(rows::get)
                    .toList();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /** The arguments of one row. Times are bound as {@link TimeColumns} does. */
    static final class Arguments {
        private final PreparedStatement statement;
        private int position;

        private Arguments(PreparedStatement statement) {
            this.statement = statement;
        }

        Arguments and(String text) throws SQLException {
            statement.setString(++position, text);
            return this;
        }

        Arguments and(int number) throws SQLException {
            statement.setInt(++position, number);
            return this;
        }

        Arguments and(long number) throws SQLException {
            statement.setLong(++position, number);
            return this;
        }

        Arguments and(double number) throws SQLException {
            statement.setDouble(++position, number);
            return this;
        }

        Arguments and(boolean yes) throws SQLException {
            statement.setBoolean(++position, yes);
            return this;
        }

        Arguments and(OptionalInt number) throws SQLException {
            statement.setObject(++position, number.isPresent() ? number.getAsInt() : null, Types.INTEGER);
            return this;
        }

        Arguments and(OptionalLong number) throws SQLException {
            statement.setObject(++position, number.isPresent() ? number.getAsLong() : null, Types.BIGINT);
            return this;
        }

        Arguments and(LocalDate date) throws SQLException {
            statement.setObject(++position, date);
            return this;
        }

        Arguments and(Instant instant) throws SQLException {
            statement.setObject(++position, TimeColumns.kept(instant));
            return this;
        }
    }
}
