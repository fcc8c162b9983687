package io.github.k8scard.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The arguments of a statement, in the order of its question marks. Times are bound as {@link TimeColumns} does. */
final class StatementArguments {
    private final PreparedStatement statement;
    private int position;

    StatementArguments(PreparedStatement statement) {
        this.statement = statement;
    }

    StatementArguments and(String text) throws SQLException {
        statement.setString(++position, text);
        return this;
    }

    StatementArguments and(Optional<String> text) throws SQLException {
        statement.setString(++position, text.orElse(null));
        return this;
    }

    StatementArguments and(int number) throws SQLException {
        statement.setInt(++position, number);
        return this;
    }

    StatementArguments and(long number) throws SQLException {
        statement.setLong(++position, number);
        return this;
    }

    StatementArguments and(double number) throws SQLException {
        statement.setDouble(++position, number);
        return this;
    }

    StatementArguments and(boolean yes) throws SQLException {
        statement.setBoolean(++position, yes);
        return this;
    }

    StatementArguments and(OptionalInt number) throws SQLException {
        statement.setObject(++position, number.isPresent() ? number.getAsInt() : null, Types.INTEGER);
        return this;
    }

    StatementArguments and(OptionalLong number) throws SQLException {
        statement.setObject(++position, number.isPresent() ? number.getAsLong() : null, Types.BIGINT);
        return this;
    }

    StatementArguments and(LocalDate date) throws SQLException {
        statement.setObject(++position, date);
        return this;
    }

    StatementArguments and(Instant instant) throws SQLException {
        statement.setObject(++position, TimeColumns.kept(instant));
        return this;
    }

    /** What was read from a column of the same type. */
    StatementArguments value(Object value) throws SQLException {
        statement.setObject(++position, value);
        return this;
    }

    /** An array, for {@code unnest}. */
    StatementArguments and(Collection<String> texts) throws SQLException {
        statement.setArray(++position, statement.getConnection().createArrayOf("varchar", texts.toArray()));
        return this;
    }
}
