package io.github.k8scard.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The arguments of a statement, in the order of its question marks. Times are bound as {@link TimeColumns} does. */
final class Arguments {
    private final PreparedStatement statement;
    private int position;

    Arguments(PreparedStatement statement) {
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

    /** An array, for {@code unnest}. */
    Arguments and(Collection<String> texts) throws SQLException {
        statement.setArray(++position, statement.getConnection().createArrayOf("varchar", texts.toArray()));
        return this;
    }
}
