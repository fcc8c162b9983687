package io.github.k8scard.storage;

import java.sql.Types;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Keeps zones by their id. */
final class ZoneColumns implements JdbiPlugin {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new ZoneArgument());
    }

    private static final class ZoneArgument extends AbstractArgumentFactory<ZoneId> {
        ZoneArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(ZoneId zone, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, zone.getId());
        }
    }
}
