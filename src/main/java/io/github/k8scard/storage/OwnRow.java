package io.github.k8scard.storage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * One row of what is stored about a member, as it is to be told.
 *
 * @param fields by name, in the order of the columns: texts, numbers, {@code Boolean}, {@code LocalDate} and
 *     {@code Instant}; what is not stored is left out
 */
public record OwnRow(Map<String, Object> fields) {
    public OwnRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A text; empty if it is not stored. */
    public Optional<String> text(String name) {
        return Optional.ofNullable((String) fields.get(name));
    }

    /** A number; −1 if it is not stored. */
    public long number(String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : -1;
    }

    /** Whether something is so; false if it is not stored. */
    public boolean is(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** The rows of a query, each column under its label. */
    static List<OwnRow> list(Handle handle, String sql, PlainJdbc.QueryBinder binder) {
        return PlainJdbc.list(handle, sql, binder, OwnRow::read);
    }

    static OwnRow read(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    private static OwnRow read(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, Object>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                fields.put(columns.getColumnLabel(i), plain(value));
            }
        }
        return new OwnRow(fields);
    }

    /** H2 and PostgreSQL have times in classes of their own. */
    private static Object plain(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof Timestamp time) {
            return time.toInstant();
        }
        return value instanceof Date date ? date.toLocalDate() : value;
    }
}
