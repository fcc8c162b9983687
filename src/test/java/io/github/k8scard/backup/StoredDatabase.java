package io.github.k8scard.backup;

import io.github.k8scard.bot.ManyClicks;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** A database file in a folder, and what any database holds as text. */
final class StoredDatabase {
    private final DatabaseUrl url;

    StoredDatabase(Path folder, String name) {
        url = DatabaseUrl.parse("jdbc:h2:file:" + folder.resolve(name), Optional.empty(), Optional.empty());
    }

    /** One with as many answers as were acknowledged, or more. */
    static StoredDatabase clicked(Path folder, int answers) throws InterruptedException {
        var stored = new StoredDatabase(folder, "k8scard");
        try (var database = stored.open()) {
            click(database, answers);
        }
        return stored;
    }

    /** Adds answers. */
    static void click(Database database, int answers) throws InterruptedException {
        try (var clicks = new ManyClicks(database)) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> clicks.acknowledged().size() >= answers);
        }
    }

    /** Adds a round, and returns its number. */
    static long newRound(Database database) {
        return database.inTransaction(tables ->
                Samples.owed(tables, Samples.extra(Samples.channel(tables, "T1", "C1"), "new", Samples.MONDAY)));
    }

    /** Removes the newest round, as if it had never been. */
    static void removeRound(DatabaseUrl url, long round) throws SQLException {
        try (var connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("delete from delivery where round_id = " + round);
            statement.execute("delete from round where id = " + round);
        }
    }

    DatabaseUrl url() {
        return url;
    }

    Path file() {
        return url.file().orElseThrow();
    }

    BackupFiles backups() {
        return new BackupFiles(file());
    }

    Database open() {
        return Database.open(url);
    }

    /** Each table's rows, sorted, with instants in UTC. */
    static Map<String, List<String>> text(DatabaseUrl url) throws Exception {
        try (var connection = TestDatabase.connect(url)) {
            var stored = new StoredRows(connection);
            Map<String, List<String>> all = new TreeMap<>();
            for (StoredTable table : stored.tables()) {
                List<String> rows = new ArrayList<>();
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(table.select())) {
                    while (row.next()) {
                        rows.add(row(row));
                    }
                }
                all.put(table.name(), rows.stream().sorted().toList());
            }
            return all;
        }
    }

    private static String row(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            boolean instant = row.getMetaData()
                    .getColumnTypeName(i)
                    .toLowerCase(Locale.ROOT)
                    .contains("timestamp");
            text.append(
                            instant && value != null
                                    ? row.getObject(i, OffsetDateTime.class).toInstant()
                                    : String.valueOf(value))
                    .append('|');
        }
        return text.toString();
    }
}
