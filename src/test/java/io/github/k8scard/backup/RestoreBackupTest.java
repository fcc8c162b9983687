package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.storage.DatabaseUnavailable;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.threads.DaemonThreads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreBackupTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final String NOTE = BackupNote.ENTRY;

    @TempDir
    private Path folder;

    private StoredDatabase stored;
    private Path backup;

    @BeforeEach
    void fill() throws Exception {
        stored = StoredDatabase.clicked(folder, 100);
        backup = folder.resolve("taken.zip");
        new TakeBackup(stored.url(), stored.file()).into(backup, Samples.NOW);
    }

    private RestoreBackup.Restored restored(Path from) throws Exception {
        return new RestoreBackup(stored.url(), stored.backups()).from(from, NOW);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void refuses(Path file, String... because) throws Exception {
        byte[] database = Files.readAllBytes(stored.file());
        assertThatThrownBy(() -> restored(file))
                .isInstanceOf(UnusableBackup.class)
                .hasMessageContainingAll(because);
        assertThat(Files.readAllBytes(stored.file())).isEqualTo(database);
        assertThat(names()).noneMatch(name -> name.contains("restor"));
    }

    @Test
    void everything_is_as_it_was_and_the_database_that_was_there_stays() throws Exception {
        Map<String, List<String>> before = StoredDatabase.text(stored.url());
        try (var database = stored.open()) {
            database.useTransaction(tables ->
                    Samples.owed(tables, Samples.extra(Samples.channel(tables, "T1", "C2"), "later", Samples.MONDAY)));
        }
        var done = restored(backup);
        assertThat(done.takenAt()).isEqualTo(Samples.NOW);
        assertThat(done.differences()).isEmpty();
        assertThat(done.aside()).hasValue(folder.resolve("k8scard-before-restore-2026-12-01T09-00-00Z.mv.db"));
        assertThat(done.aside().orElseThrow()).exists();
        assertThat(StoredDatabase.text(stored.url())).isEqualTo(before);
        assertThat(done.rows())
                .isEqualTo(before.values().stream().mapToLong(List::size).sum());
    }

    @Test
    void numbers_that_were_given_out_are_not_given_out_again() throws Exception {
        long highest = newRound();
        StoredDatabase.removeRound(stored.url(), highest);
        Path later = folder.resolve("later.zip");
        new TakeBackup(stored.url(), stored.file()).into(later, NOW);
        restored(later);
        assertThat(newRound()).isGreaterThan(highest);
    }

    @Test
    void a_number_that_was_given_out_after_the_backup_is_not_given_out_again() throws Exception {
        long after = newRound();
        restored(backup);
        long afterOne = newRound();
        assertThat(afterOne).isGreaterThan(after + 900_000);
        new RestoreBackup(stored.url(), stored.backups()).from(backup, NOW.plusSeconds(60));
        assertThat(newRound()).as("nor after another one").isGreaterThan(afterOne);
    }

    @Test
    void tables_of_the_next_release_are_backed_up_and_not_restored() throws Exception {
        try (var connection = TestDatabase.connect(stored.url());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history"
                    select 9999, '9999', 'of the future', "type", 'V9999__of_the_future.sql', 1, "installed_by",
                           "installed_on", 1, true
                    from "flyway_schema_history"
                    where "version" = '1'""");
        }
        Path later = folder.resolve("later.zip");
        assertThat(new TakeBackup(stored.url(), stored.file()).into(later, NOW)).isPositive();
        refuses(later, "newer k8scard", "9999");
    }

    @Test
    void what_is_the_disks_fault_is_not_said_of_the_backup() throws Exception {
        byte[] database = Files.readAllBytes(stored.file());
        var readOnly = DatabaseUrl.parse(
                stored.url().jdbcUrl() + ";ACCESS_MODE_DATA=r", stored.url().user(), Optional.empty());
        assertThatThrownBy(() -> new RestoreBackup(readOnly, stored.backups()).from(backup, NOW))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be");
        assertThat(Files.readAllBytes(stored.file())).isEqualTo(database);
        assertThat(RestoreBackup.isOfTheData(new SQLException("disk", "90031"))).isFalse();
        assertThat(RestoreBackup.isOfTheData(new SQLException("no state"))).isFalse();
        assertThat(RestoreBackup.isOfTheData(new SQLException("too long", "22001")))
                .isTrue();
        assertThatThrownBy(() -> FreeRoom.require(folder, Long.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("MB are free", folder.toString());
    }

    @Test
    void there_is_a_database_at_each_moment_and_nobody_else_may_read_the_new_one() throws Exception {
        var missing = new AtomicBoolean();
        var readable = new AtomicBoolean();
        var ended = new AtomicBoolean();
        Thread looking = DaemonThreads.begun("looking", () -> {
            while (!ended.get()) {
                if (!Files.exists(stored.file())) {
                    missing.set(true);
                }
                if (isReadableByOthers(stored.backups().restoring())) {
                    readable.set(true);
                }
            }
        });
        for (int i = 0; i < 5; i++) {
            Files.setPosixFilePermissions(stored.file(), PosixFilePermissions.fromString("rw-------"));
            new RestoreBackup(stored.url(), stored.backups()).from(backup, NOW.plusSeconds(i));
        }
        ended.set(true);
        looking.join();
        assertThat(missing).isFalse();
        assertThat(readable).isFalse();
        assertThat(names().stream().filter(name -> name.contains("-before-restore-")))
                .hasSize(5);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored.file())))
                .isEqualTo("rw-------");
    }

    private static boolean isReadableByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException notThere) {
            return false;
        }
    }

    @Test
    void a_file_that_came_meanwhile_is_left_alone() throws Exception {
        Path made = Files.writeString(folder.resolve("made"), "made");
        Path there = Files.writeString(folder.resolve("there"), "there");
        assertThatThrownBy(() -> new FilePlace(there).take(made))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has been made meanwhile");
        assertThatThrownBy(() -> new FilePlace(there).replace(folder.resolve("none"), folder.resolve("aside")))
                .isInstanceOf(IOException.class);
        assertThat(there).hasContent("there");
        assertThat(folder.resolve("aside")).doesNotExist();
    }

    private long newRound() {
        try (var database = stored.open()) {
            return StoredDatabase.newRound(database);
        }
    }

    @Test
    void a_damaged_file_is_refused_wherever_the_damage_is() throws Exception {
        byte[] good = Files.readAllBytes(backup);
        List<String> allGood = rowsOfGood();
        var random = new Random(20261201);
        for (int i = 0; i < 60; i++) {
            byte[] bad = i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (i % 2 == 1) {
                // each entry's bytes; names and times in the directory are not all checked, and do no harm
                int at = random.nextInt(good.length / 2);
                bad[at] ^= (byte) (1 + random.nextInt(255));
            }
            Path damaged = Files.write(folder.resolve("damaged.zip"), bad);
            try (var read = BackupReader.open(damaged)) {
                read.verify();
                assertThat(rowsOf(read)).as("damage %s did no harm", i).isEqualTo(allGood);
            } catch (UnusableBackup refused) {
                assertThat(refused).hasMessageContaining("nothing was changed");
            }
        }
        refuses(Files.write(folder.resolve("half.zip"), Arrays.copyOf(good, good.length / 2)), "damaged", "older");
    }

    @Test
    void a_text_that_changed_and_is_still_a_text_is_seen() throws Exception {
        byte[] changed = Files.readAllBytes(stored(entries()));
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("\"pod\"");
        assertThat(at).isPositive();
        changed[at + 2] = 'a';
        refuses(Files.write(folder.resolve("changed.zip"), changed), "damaged", "is not what was written");

        byte[] note = Files.readAllBytes(stored(entries()));
        int year = new String(note, StandardCharsets.ISO_8859_1).indexOf("\"takenAt\":\"2") + 11;
        note[year] = '1';
        refuses(Files.write(folder.resolve("changed.zip"), note), "damaged", "is not what was written");
    }

    /** A zip of which nothing is packed. */
    private Path stored(Map<String, byte[]> entries) throws IOException {
        Path made = folder.resolve("stored.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(made))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return made;
    }

    private List<String> rowsOfGood() throws Exception {
        try (var read = BackupReader.open(backup)) {
            return rowsOf(read);
        }
    }

    private static List<String> rowsOf(BackupReader read) throws Exception {
        List<String> all = new ArrayList<>(List.of(read.note().toString()));
        for (StoredTable table : read.tables()) {
            read.read(table, values -> all.add(table.name() + Arrays.toString(values)));
        }
        return all;
    }

    @Test
    void what_is_no_backup_is_refused() throws Exception {
        refuses(folder.resolve("none.zip"), "There is no file", "none.zip");
        refuses(folder, "There is no file", "Backups lie beside the database file");
        Path older = Files.copy(backup, stored.backups().at(NOW.minusSeconds(60)));
        Path newer = Files.copy(backup, stored.backups().at(NOW));
        refuses(folder.resolve("none.zip"), "Beside the database there are " + newer + ", " + older + ".");
        refuses(Files.writeString(folder.resolve("text.zip"), "hello"), "damaged");
        refuses(stored.file(), "no whole zip");
        refuses(zip(Map.of("readme.txt", bytes("hello"))), "not a backup that k8scard has made");
        refuses(zip(Map.of(NOTE, bytes("{}"))), "not a backup that k8scard has made");
        refuses(zip(Map.of(NOTE, bytes("[]"))), "not a backup that k8scard has made");
        refuses(zip(Map.of(NOTE, bytes("{\"program\":\"other\"}"))), "not a backup that k8scard has made");
    }

    @Test
    void a_backup_of_a_newer_release_is_refused_and_says_so() throws Exception {
        refuses(
                changed(NOTE, text -> text.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"9999\"")),
                "newer k8scard",
                "9999",
                "Install the release");
        refuses(changed(NOTE, text -> text.replace("\"format\":1", "\"format\":2")), "newer k8scard", "the format 2");
    }

    @Test
    void nothing_in_a_file_becomes_a_path_or_a_statement() throws Exception {
        refuses(with("../../evil.mv.db", "x"), "does not hold just what");
        refuses(with("/etc/evil", "x"), "does not hold just what");
        refuses(changed(NOTE, text -> text.replace("\"answer\"", "\"../answer\"")), "not ours");
        refuses(changed(NOTE, text -> text.replace("\"workspace\"", "\"x; drop table y\"")), "not ours");
        refuses(changed(NOTE, text -> text.replace("\"bot_user_id\"", "\"a\\\" from x --\"")), "not ours");
        refuses(changed(NOTE, text -> text.replace("\"bot_user_id\"", "\"other\"")), "damaged");
        refuses(changed("tables/workspace.jsonl", text -> text + text), "damaged");
        refuses(changed("tables/workspace.jsonl", text -> ""), "damaged", "workspace");
        refuses(changed("tables/workspace.jsonl", text -> "[[[[" + text), "damaged");
        refuses(changed("tables/workspace.jsonl", text -> "[\"too few\"]\n"), "damaged");
        refuses(changed("tables/round.jsonl", text -> text.replace("\"pod\"", "null")), "damaged");
        assertThat(folder.getParent().resolve("evil.mv.db")).doesNotExist();
    }

    @Test
    void what_would_fill_the_disk_once_unpacked_is_refused() throws Exception {
        refuses(changed("tables/workspace.jsonl", text -> " ".repeat(30_000_000) + text), "far larger");
    }

    private Path with(String name, String content) throws IOException {
        var entries = entries();
        entries.put(name, bytes(content));
        return zip(entries);
    }

    private Path changed(String name, UnaryOperator<String> change) throws IOException {
        var entries = entries();
        String text = new String(entries.get(name), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        entries.put(name, bytes(changed));
        return zip(entries);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path made = folder.resolve("made.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(made))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return made;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
