package io.github.k8scard.storage;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * Binds instants and dates without going through {@link java.sql.Timestamp}, which would read them in the JVM's own
 * zone and confuse the repeated hour. Instants are cut to microseconds, which is what both databases keep: rounded up
 * by one of them, a moment would lie after the one it was taken at.
 */
final class TimeColumns implements JdbiPlugin {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new DateArgument());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            var value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        });
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
    }

    /** An instant as it is bound. */
    static OffsetDateTime kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant instant, ConfigRegistry config) {
            var kept = kept(instant);
            return (position, statement, context) -> statement.setObject(position, kept);
        }
    }

    private static final class DateArgument extends AbstractArgumentFactory<LocalDate> {
        DateArgument() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate date, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, date);
        }
    }
}
