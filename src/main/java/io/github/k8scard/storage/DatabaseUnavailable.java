package io.github.k8scard.storage;

import io.github.k8scard.K8scardException;
import java.io.FileNotFoundException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The database cannot be opened. The message is for the operator and names the remedy. */
public final class DatabaseUnavailable extends K8scardException {
    private static final Set<Integer> H2_NOT_WRITABLE =
            Set.of(ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1);

    private final boolean held;

    private DatabaseUnavailable(String message, boolean held, Throwable cause) {
        super(message, cause);
        this.held = held;
    }

    private DatabaseUnavailable(String message, Throwable cause) {
        this(message, false, cause);
    }

    /** Whether another process, most likely the bot, has it open and lets nobody else. */
    public boolean isHeld() {
        return held;
    }

    private static String holder(Path file) {
        return " " + FileHolder.howToStop(file);
    }

    private static String holderAndBackup(Path file, Instant now) {
        return holder(file)
                + new BackupFiles(file)
                        .toGoOnWith(now)
                        .map(backup -> " The last backup is " + backup.file() + ".")
                        .orElse("");
    }

    /** Explains what went wrong while a database was opened. */
    static DatabaseUnavailable because(DatabaseUrl url, Exception fault) {
        return because(url, fault, DatabaseUnavailable::holder);
    }

    /** The same for who may have lost the file to another process, and wants to know what backup there is. */
    static DatabaseUnavailable because(DatabaseUrl url, Exception fault, Clock realTime) {
        return because(url, fault, file -> holderAndBackup(file, realTime.instant()));
    }

    private static DatabaseUnavailable because(DatabaseUrl url, Exception fault, Function<Path, String> ofHeld) {
        if (any(fault, cause -> isCode(cause, Set.of(ErrorCode.DATABASE_ALREADY_OPEN_1)))) {
            return new DatabaseUnavailable(
                    "The database file of " + url + " is in use by another process. Stop the other k8scard, or"
                            + " give this one its own with JDBC_DATABASE_URL. Several at once need PostgreSQL."
                            + url.file().map(ofHeld).orElse(""),
                    true,
                    fault);
        }
        if (url.isH2() && any(fault, DatabaseUnavailable::isNotWritable)) {
            return new DatabaseUnavailable(
                    "The database file of " + url + " cannot be written: "
                            + Outage.reason(fault).orElseGet(fault::getMessage)
                            + ". Make the file and its directory writable for the user that k8scard runs as, with room"
                            + " on the disk, or choose another place with JDBC_DATABASE_URL.",
                    fault);
        }
        if (fault instanceof FlywayException) {
            return new DatabaseUnavailable(
                    "The tables in " + url + " cannot be brought up to date: " + fault.getMessage()
                            + " Give k8scard a database of its own, in which it may create tables.",
                    fault);
        }
        return new DatabaseUnavailable(
                "The database " + url + " cannot be opened: " + reason(fault)
                        + " Check JDBC_DATABASE_URL or DATABASE_URL, the user, the password and that it runs.",
                fault);
    }

    private static boolean isNotWritable(Throwable cause) {
        return isCode(cause, H2_NOT_WRITABLE)
                || cause instanceof FileSystemException
                || cause instanceof FileNotFoundException
                || (cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED);
    }

    private static boolean isCode(Throwable cause, Set<Integer> codes) {
        return cause instanceof SQLException sql && codes.contains(sql.getErrorCode());
    }

    private static boolean any(Throwable fault, Predicate<Throwable> wanted) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(wanted);
    }

    /** What the driver says, and below it the network. */
    private static String reason(Throwable fault) {
        Throwable said = fault;
        while (!(said instanceof SQLException) && said.getCause() != null) {
            said = said.getCause();
        }
        Throwable root = said;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = said instanceof SQLException sql
                ? Outage.driversWords(sql)
                : String.valueOf(said.getMessage()).strip();
        String whole = root == said
                ? message
                : message + " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
        return whole.endsWith(".") ? whole : whole + ".";
    }
}
