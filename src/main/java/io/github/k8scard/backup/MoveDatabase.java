package io.github.k8scard.backup;

import io.github.k8scard.K8scardException;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.FreeFile;
import io.github.k8scard.storage.OneMoment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Copies an H2 file into an empty PostgreSQL database, in one transaction. The file is copied first and only the copy
 * is opened, so that it stays byte for byte what it was.
 */
public final class MoveDatabase {
    private static final String FOLDER = "k8scard-move";
    private static final String COPY = "k8scard";

    private final Path source;
    private final DatabaseUrl target;

    /**
     * @param source a database file of H2
     * @param target a database of PostgreSQL
     */
    public MoveDatabase(Path source, DatabaseUrl target) {
        this.source = source;
        this.target = target;
    }

    /** How many rows a table has, here and there. */
    public record Count(String table, long source, long target) {}

    /**
     * What came of it.
     *
     * @param counts of each table, counted anew in both databases after the commit
     * @param differences the sums behind leaderboards that are not what the answers say, in words
     */
    public record Moved(List<Count> counts, List<String> differences) {
        public Moved {
            counts = List.copyOf(counts);
            differences = List.copyOf(differences);
        }

        /** Whether everything is there as it was. */
        public boolean isWhole() {
            return differences.isEmpty() && counts.stream().allMatch(count -> count.source() == count.target());
        }
    }

    /** The data cannot go there. The message is for the operator; nothing was stored. */
    public static final class NotMoved extends K8scardException {
        private NotMoved(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Copies everything.
     *
     * @throws RestoreBackup.Held if somebody has the file open
     * @throws NotMoved if the target is not empty, or the copying failed
     * @throws IOException if the file cannot be read, or there is no room for a copy of it
     */
    public Moved run() throws IOException, RestoreBackup.Held {
        requireEmpty();
        Path folder = folder();
        Path copy = folder.resolve(COPY + ".mv.db");
        try {
            try (FreeFile ours = FreeFile.takeToRead(source).orElseThrow(RestoreBackup.Held::new)) {
                FreeRoom.require(folder, FreeRoom.LEFT_TO_DATABASE + Files.size(source));
                copyInto(copy);
            }
            DatabaseUrl from =
                    DatabaseUrl.parse("jdbc:h2:file:" + folder.resolve(COPY), Optional.empty(), Optional.empty());
            // both get the tables of this release
            Database.open(from).close();
            Database.open(target).close();
            return moved(from);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    /** Only its owner can look into it. There is room beside the source rather than where temporary files are. */
    private Path folder() throws IOException {
        Path beside = source.toAbsolutePath().getParent();
        return Files.isWritable(beside) ? Files.createTempDirectory(beside, FOLDER) : Files.createTempDirectory(FOLDER);
    }

    private void copyInto(Path copy) throws IOException {
        PrivateFile.create(copy);
        try (OutputStream into = Files.newOutputStream(copy)) {
            Files.copy(source, into);
        }
    }

    /** Before anything is made there. */
    private void requireEmpty() {
        try (Connection there = connect()) {
            var rows = new StoredRows(there);
            for (StoredTable table : rows.tables()) {
                if (rows.count(table) > 0) {
                    throw notEmpty("the table " + table.name() + " has rows already", Optional.empty());
                }
            }
        } catch (SQLException notReached) {
            // opening it says why, and the tables are looked at again before they are filled
            return;
        }
    }

    private NotMoved notEmpty(String how, Optional<Exception> cause) {
        return new NotMoved(
                "Nothing was moved: in " + target + " " + how + ". Move into a new, empty database; if a"
                        + " bot was started on this one by mistake, stop it, and drop the database and make it"
                        + " anew.",
                cause.orElse(null));
    }

    private Moved moved(DatabaseUrl from) throws IOException {
        try (Connection moment = OneMoment.of(from);
                Connection into = connect()) {
            var stored = new StoredRows(moment);
            fill(into, stored);
            var arrived = new StoredRows(into);
            List<Count> counts = new ArrayList<>();
            for (StoredTable table : stored.tables()) {
                counts.add(new Count(table.name(), stored.count(table), arrived.count(table)));
            }
            return new Moved(counts, RestoreBackup.differences(target));
        } catch (SQLException e) {
            throw new IOException("the rows cannot be counted: " + e.getMessage(), e);
        }
    }

    private void fill(Connection into, RowSource stored) {
        try {
            new Transfer(into).fill(stored);
        } catch (Transfer.Unequal e) {
            rollBack(into, e);
            throw notEmpty(e.getMessage(), Optional.of(e));
        } catch (SQLException | IOException e) {
            rollBack(into, e);
            throw new NotMoved(
                    "Nothing was moved: the copying into " + target + " failed and was rolled back (" + e.getMessage()
                            + "). Once that is mended, run this again.",
                    e);
        }
    }

    /** Where the connection is broken the server does it by itself. */
    private static void rollBack(Connection into, Exception cause) {
        try {
            into.rollback();
        } catch (SQLException broken) {
            cause.addSuppressed(broken);
        }
    }

    private Connection connect() throws SQLException {
        var settings = new Properties();
        target.user().ifPresent(user -> settings.setProperty("user", user));
        target.password().ifPresent(password -> settings.setProperty("password", password));
        // so that each text becomes what its column is
        settings.setProperty("stringtype", "unspecified");
        return DriverManager.getConnection(target.jdbcUrl(), settings);
    }
}
