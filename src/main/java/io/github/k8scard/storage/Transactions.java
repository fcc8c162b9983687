package io.github.k8scard.storage;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transactions of a database. One that the database has rolled back for the sake of another runs again from its
 * beginning. Safe for concurrent use.
 */
final class Transactions {
    /** SQL's class of them: a deadlock, or what cannot be put in an order with what others did. */
    private static final String ROLLED_BACK = "40";

    private static final int RUNS = 3;

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);

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
        jdbi.setTransactionHandler(new SerializableTransactionRunner(LocalTransactionHandler.binding()));
        jdbi.getConfig(SerializableTransactionRunner.Configuration.class)
                .setSerializationFailureSqlState(ROLLED_BACK)
                .setMaxRetries(RUNS - 1)
                .setOnFailure(Transactions::tell);
    }

    private static void tell(List<Exception> faults) {
        if (faults.size() < RUNS) {
            log.info("The database has rolled a transaction back in favour of another; it runs again");
        }
    }

    /**
     * Runs work in one transaction and commits it; an exception rolls it back. Within another it is a part of that.
     *
     * @param work may run several times, of which only the last counts
     */
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
