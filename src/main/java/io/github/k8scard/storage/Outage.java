package io.github.k8scard.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** Tells a database that cannot be used at the moment from a statement that it refuses. */
final class Outage {
    /**
     * Connection, resources, operator, system, internal error; a primary that has become a standby, and a session that
     * the server has ended since its transaction was idle for too long.
     */
    private static final Pattern POSTGRESQL = Pattern.compile("08...|53...|57P..|58...|XX...|25006|25P03");

    private static final Set<Integer> H2 = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
            ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_CREATION_FAILED_1,
            ErrorCode.OUT_OF_MEMORY);

    private Outage() {}

    /** What the system or else the driver says; empty if the fault is not the database's being away. */
    static Optional<String> reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && is(sql)) {
                return Optional.of(words(sql));
            }
        }
        return Optional.empty();
    }

    /** Whether the database cannot be used, or not through the connection that this came from. */
    static boolean is(SQLException fault) {
        return fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || H2.contains(fault.getErrorCode())
                || (fault.getErrorCode() == ErrorCode.GENERAL_ERROR_1 && isOfTheStore(fault))
                || POSTGRESQL.matcher(String.valueOf(fault.getSQLState())).matches();
    }

    /** H2 has one code for all that goes wrong in its store, and for its own mistakes. */
    private static boolean isOfTheStore(Throwable fault) {
        return fault.getCause() instanceof MVStoreException
                || (fault.getCause() != null && isOfTheStore(fault.getCause()));
    }

    /** The innermost says what happened; those around it, that they were affected. */
    private static String words(SQLException fault) {
        SQLException innermost = fault;
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
            innermost = root instanceof SQLException sql ? sql : innermost;
        }
        if (root instanceof IOException) {
            return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
        }
        return driversWords(innermost);
    }

    /** What the driver says, without the statement that H2 adds and the lines that both add. */
    static String driversWords(SQLException fault) {
        return String.valueOf(fault.getMessage())
                .replaceFirst("(?s)(?:; SQL statement:|\\R).*", "")
                .strip();
    }
}
