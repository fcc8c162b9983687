package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.k8scard.storage.BackupFiles.Backup;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that runs for days. The database is made when the test runs, so that its days lie far ahead. */
class NightlyBackupTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant EVENING = Instant.parse("2096-11-30T20:00:00Z");
    private static final Instant TWO = Instant.parse("2096-12-01T01:00:00Z");

    @TempDir
    private Path folder;

    private StoredDatabase stored;
    private Database database;
    private final List<String> told = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private int tidied;
    private NightlyBackup nightly;

    @BeforeEach
    void open() throws IOException {
        stored = new StoredDatabase(folder, "k8scard");
        database = stored.open();
        // the evening before, as if it had always been there
        Files.createFile(stored.backups().at(EVENING.minus(Duration.ofHours(1))));
        nightly = started(7);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private NightlyBackup started(int keep) {
        return new NightlyBackup(stored.url(), stored.backups(), keep, BERLIN, heard());
    }

    private NightlyBackup.BackupListener heard() {
        return new NightlyBackup.BackupListener() {
            @Override
            public void succeeded() {
                told.add("succeeded");
            }

            @Override
            public void tidied() {
                tidied++;
            }

            @Override
            public void failed(String why, Instant now) {
                reasons.add(why);
                told.add("failed at " + now);
            }

            @Override
            public void untidy(String why, Instant now) {
                reasons.add(why);
                told.add("untidy at " + now);
            }
        };
    }

    private List<Instant> taken() {
        return stored.backups().all().stream().map(Backup::takenAt).toList();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void a_month_of_nights_leaves_the_seven_newest_each_of_two_at_night() {
        Instant now = EVENING;
        for (int i = 0; i < 31 * 24; i++) {
            nightly.run(now);
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(told).hasSize(31).containsOnly("succeeded");
        assertThat(tidied).isEqualTo(31);
        assertThat(taken())
                .hasSize(7)
                .allSatisfy(at -> assertThat(at.atZone(BERLIN).getHour()).isEqualTo(2));
        assertThat(taken().get(0).atZone(ZoneOffset.UTC).toLocalDate()).hasToString("2096-12-31");
    }

    @Test
    void one_is_taken_a_night_and_can_be_read_and_has_the_permissions_of_the_database() throws IOException {
        Files.setPosixFilePermissions(stored.file(), PosixFilePermissions.fromString("rw-r-----"));
        nightly.run(TWO.minusSeconds(60));
        assertThat(told).isEmpty();
        nightly.run(TWO);
        nightly.run(TWO.plusSeconds(60));
        assertThat(told).containsExactly("succeeded");
        Path backup = stored.backups().newest(TWO).orElseThrow().file();
        assertThat(backup).hasFileName("k8scard-backup-2096-12-01T01-00-00Z.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-r-----");
        try (var read = BackupReader.open(backup)) {
            read.verify();
            assertThat(read.tables()).hasSizeGreaterThan(20);
            assertThat(read.note().takenAt()).isEqualTo(TWO);
        }
    }

    @Test
    void what_was_missed_at_night_is_made_up_for_in_the_morning() {
        nightly.run(TWO);
        nightly.run(TWO.plus(Duration.ofHours(31)));
        assertThat(told).hasSize(2);
    }

    @Test
    void a_database_without_a_backup_gets_its_first_a_day_after_it_was_made() throws IOException {
        Files.delete(stored.backups().newest(TWO).orElseThrow().file());
        Instant real = Instant.now();
        var asleepAtNight =
                new NightlyBackup(stored.url(), stored.backups(), 7, ZoneOffset.ofTotalSeconds(noon(real)), heard());
        asleepAtNight.run(real.plus(Duration.ofHours(23)));
        assertThat(told).isEmpty();
        asleepAtNight.run(real.plus(Duration.ofHours(25)));
        assertThat(told).containsExactly("succeeded");
    }

    /** The offset of a zone where it is noon. */
    private static int noon(Instant now) {
        int second = now.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
        int minutes = (12 * 3_600 - second) / 60;
        return minutes * 60;
    }

    @Test
    void one_that_cannot_be_written_leaves_nothing_is_told_and_tried_again_in_an_hour() throws IOException {
        Path unfinished = Path.of(stored.backups().at(TWO) + ".part");
        Files.createDirectory(unfinished);
        Files.createFile(unfinished.resolve("in-the-way"));
        nightly.run(TWO);
        nightly.run(TWO.plusSeconds(60));
        assertThat(told).containsExactly("failed at " + TWO);
        assertThat(reasons).containsExactly(unfinished + " is a directory with something in it");
        assertThat(taken()).hasSize(1);
        assertThat(database.trouble()).as("the bot goes on").isEmpty();

        Files.delete(unfinished.resolve("in-the-way"));
        nightly.run(TWO.plus(Duration.ofMinutes(59)));
        assertThat(told).hasSize(1);
        nightly.run(TWO.plus(Duration.ofHours(1)));
        nightly.run(TWO.plus(Duration.ofHours(2)));
        assertThat(told).hasSize(2).endsWith("succeeded");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_told() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(folder))
                    .as("this user may write everywhere")
                    .isFalse();
            nightly.run(TWO);
            assertThat(told).containsExactly("failed at " + TWO);
            assertThat(reasons).singleElement().asString().endsWith(" may not be read or written");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void one_that_the_end_of_the_bot_cuts_off_leaves_nothing_and_is_no_failure() throws Exception {
        StoredDatabase.click(database, 50);
        List<Path> seen = new ArrayList<>();
        List<NightlyBackup> ending = new ArrayList<>();
        ending.add(new NightlyBackup(stored.url(), stored.backups(), 7, BERLIN, heard(), () -> {
            seen.addAll(unfinished());
            ending.get(0).close();
        }));
        ending.get(0).run(TWO);
        assertThat(seen).as("what was being written").hasSize(1);
        assertThat(told).isEmpty();
        assertThat(taken()).hasSize(1);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void old_ones_that_cannot_be_removed_are_told_apart_and_the_backup_is_not_taken_again() throws IOException {
        Path stuck = Files.createDirectory(stored.backups().at(TWO.minus(Duration.ofDays(9))));
        Files.createFile(stuck.resolve("in-the-way"));
        nightly = started(1);
        nightly.run(TWO);
        nightly.run(TWO.plusSeconds(60));
        assertThat(told).containsExactly("succeeded", "untidy at " + TWO);
        assertThat(tidied).isZero();
        assertThat(reasons).containsExactly(stuck + " is a directory with something in it");
        assertThat(stored.backups().newest(TWO))
                .hasValueSatisfying(newest -> assertThat(newest.takenAt()).isEqualTo(TWO));
    }

    @Test
    void what_nobody_thought_of_is_told_and_tried_again_in_an_hour() {
        database.useTransaction(tables -> Samples.channel(tables, "T1", "C1"));
        nightly = new NightlyBackup(stored.url(), stored.backups(), 7, BERLIN, heard(), () -> {
            throw new IllegalStateException("nobody thought of it.");
        });
        nightly.run(TWO);
        nightly.run(TWO.plusSeconds(60));
        assertThat(told).containsExactly("failed at " + TWO);
        assertThat(reasons).containsExactly("nobody thought of it");
    }

    @Test
    void what_another_backup_is_written_into_is_left_alone() throws IOException {
        Path mine = folder.resolve("mine.zip");
        Path unfinished = Files.writeString(Path.of(mine + ".part"), "another's");
        assertThat(catchThrowable(() -> new TakeBackup(stored.url(), stored.file()).into(mine, TWO)))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(unfinished.toString(), "is there already", "delete it");
        assertThat(unfinished).hasContent("another's");
        assertThat(mine).doesNotExist();
    }

    @Test
    void what_a_kill_left_is_no_backup_and_is_removed_by_the_next_one() throws IOException {
        Path left = Files.createFile(Path.of(stored.backups().at(TWO.minusSeconds(7)) + ".part"));
        assertThat(taken()).hasSize(1);
        nightly.run(TWO);
        assertThat(left).doesNotExist();
        assertThat(taken()).hasSize(2);
    }
}
