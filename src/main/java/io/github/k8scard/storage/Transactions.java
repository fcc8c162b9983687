package io.github.k8scard.storage;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The transactions of a database. Safe for concurrent use. */
final class Transactions {
    private final Jdbi jdbi;
    private final WritingTurn turn;

    Transactions(DataSource connections, boolean h2) {
        jdbi = Jdbi.create(connections)
                .installPlugin(new TimeColumns())
                .installPlugin(new RecordRows())
                .registerArrayType(String.class, "varchar");
        turn = jdbi.getConfig(WritingTurn.class);
        if (h2) {
            turn.need(jdbi.getConfig(SqlStatements.class));
        }
    }

    /** Runs work in one transaction and commits it; an exception rolls it back. */
    <T> T run(Function<Handle, T> work) {
        boolean withinAnother = turn.isMine();
        try {
            return jdbi.inTransaction(work::apply);
        } finally {
            if (!withinAnother) {
                turn.release();
            }
        }
    }

    /** Whose turn it is to write, for what writes past these transactions. */
    WritingTurn turn() {
        return turn;
    }
}
