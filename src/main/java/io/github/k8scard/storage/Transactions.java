package io.github.k8scard.storage;

import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The transactions of a database. Safe for concurrent use. */
final class Transactions {
    private final Jdbi jdbi;
    private final WritingTurn turn;
    private final boolean h2;

    Transactions(DataSource connections, boolean h2) {
        jdbi = Jdbi.create(connections)
                .installPlugin(new TimeColumns())
                .installPlugin(new RecordRows())
                .registerArrayType(String.class, "varchar");
        this.h2 = h2;
        turn = jdbi.getConfig(WritingTurn.class);
        if (h2) {
            turn.need(jdbi.getConfig(SqlStatements.class));
        }
    }

    /** Runs work in one transaction and commits it; an exception rolls it back. Within another it is a part of that. */
    <T> T run(Function<Handle, T> work) {
        return jdbi.withHandle(handle -> {
            boolean withinAnother = handle.isInTransaction();
            try {
                return handle.inTransaction(work::apply);
            } finally {
                if (!withinAnother) {
                    turn.release();
                }
            }
        });
    }

    /** How long one that waits for a lock may hold up others like it; on H2 they could not get further either. */
    Duration holdsUpAtMost() {
        return h2 ? Duration.ofMinutes(1) : Duration.ofMillis(100);
    }

    /** Whose turn it is to write, for what writes past these transactions. */
    WritingTurn turn() {
        return turn;
    }
}
