package io.github.k8scard.storage;

import io.github.k8scard.NotSaved;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Lets one transaction of an H2 database write at a time, from its first change until its commit has returned. Whoever
 * only reads does not wait for it. For a commit H2 collects what has changed table by table. Of what another
 * transaction writes meanwhile it may keep the change of one table and not that of the next, nor the log that would
 * roll them back after a kill. PostgreSQL needs no turns. Safe for concurrent use; a thread that has the turn may take
 * it again.
 */
public final class WritingTurn implements JdbiConfig<WritingTurn>, StatementCustomizer {
    /** As long as H2 would wait for a row, see {@link DatabaseUrl}. */
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(10);

    // fair, so that a stream of clicks does not hold up a daily card
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean needed;

    /** For Jdbi alone, which makes one for each database and needs it public. */
    public WritingTurn() {}

    /** From now on, one at a time. */
    void need(SqlStatements statements) {
        needed = true;
        statements.addCustomizer(this);
    }

    @Override
    public WritingTurn createCopy() {
        return this;
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) {
        takeFor(context.getRenderedSql());
    }

    /**
     * Takes the turn if a statement changes or locks rows.
     *
     * @throws NotSaved if others have had it for too long
     */
    void takeFor(String sql) {
        if (!sql.startsWith("select") || sql.contains("for update")) {
            take();
        }
    }

    /**
     * Takes the turn. Whoever calls this has its connection already: those who wait for the turn may have
     * taken all others.
     *
     * @throws NotSaved if others have had it for too long
     */
    void take() {
        if (!needed || isMine()) {
            return;
        }
        try {
            if (turn.tryLock(WAIT_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw NotSaved.nothingStored(WAIT_AT_MOST);
    }

    /** Whether this thread has it. */
    boolean isMine() {
        return turn.isHeldByCurrentThread();
    }

    /** Gives the turn back if this thread has it; to be called once the transaction has ended. */
    void release() {
        if (isMine()) {
            turn.unlock();
        }
    }
}
