package io.github.k8scard.storage;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Statements without Jdbi, for what clicks wait for. One statement serves several rows, prepared once and sent
 * together, and nothing is looked up by reflection to bind or read them.
 */
final class PlainJdbc {
    private PlainJdbc() {}

    /** Sets the arguments of one row. */
    interface Binder<T> {
        void bind(StatementArguments arguments, T row) throws SQLException;
    }

    /** Sets the arguments of a query. */
    interface QueryBinder {
        void bind(StatementArguments arguments) throws SQLException;
    }

    /** Reads the row that the result set is at. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a statement once for each row.
     *
     * @return the rows that it changed nothing for
     */
    static <T> List<T> unchanged(Handle handle, String sql, List<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return rows;
        }
        try (PreparedStatement statement = prepared(handle, sql)) {
            for (T row : rows) {
                binder.bind(new StatementArguments(statement), row);
                statement.addBatch();
            }
            int[] counts = executed(statement);
            return IntStream.range(0, counts.length)
                    .filter(i -> counts[i] == 0)
                    .mapToObj(rows::get)
                    .toList();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /**
     * Inserts rows that the database numbers.
     *
     * @return the numbers, in the order of the rows
     */
    static <T> List<Long> numbered(Handle handle, String sql, List<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return List.of();
        }
        handle.getConfig(WritingTurn.class).takeFor(sql);
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql, new String[] {"id"})) {
            for (T row : rows) {
                binder.bind(new StatementArguments(statement), row);
                statement.addBatch();
            }
            executed(statement);
            try (ResultSet ids = statement.getGeneratedKeys()) {
                var numbers = new ArrayList<Long>();
                while (ids.next()) {
                    numbers.add(ids.getLong(1));
                }
                return numbers;
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static PreparedStatement prepared(Handle handle, String sql) throws SQLException {
        handle.getConfig(WritingTurn.class).takeFor(sql);
        return handle.getConnection().prepareStatement(sql);
    }

    /** H2 tells the fault itself as the next exception only. */
    private static int[] executed(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeBatch();
        } catch (BatchUpdateException e) {
            throw e.getNextException() == null ? e : e.getNextException();
        }
    }

    /** Runs a query. */
    static <T> List<T> list(Handle handle, String sql, QueryBinder binder, Reader<T> reader) {
        try (PreparedStatement statement = prepared(handle, sql)) {
            binder.bind(new StatementArguments(statement));
            try (ResultSet row = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (row.next()) {
                    list.add(reader.read(row));
                }
                return list;
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /** Runs a query, each row of which begins with its key. */
    static <T> Map<String, T> map(Handle handle, String sql, QueryBinder binder, Reader<T> reader) {
        return list(handle, sql, binder, row -> Map.entry(row.getString(1), reader.read(row))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
