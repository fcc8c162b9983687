package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A file that is not there is said to be new, and more if something had been there. */
final class H2FileTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void a_first_start_says_where_the_new_database_is_and_a_second_one_nothing() {
        var first = opened("jdbc:h2:file:" + directory.resolve("cards"));
        assertThat(first).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getFormattedMessage())
                    .isEqualTo("This is a new database: " + directory.resolve("cards.mv.db"));
        });
        assertThat(opened("jdbc:h2:file:" + directory.resolve("cards"))).isEmpty();
    }

    @Test
    void an_empty_file_is_said_to_have_been_one() throws IOException {
        Files.createFile(directory.resolve("cards.mv.db"));
        assertThat(warning("jdbc:h2:" + directory.resolve("cards")))
                .contains(
                        directory.resolve("cards.mv.db").toString(),
                        "was empty",
                        "put the file there",
                        "k8scard restore FILE");
    }

    @Test
    void a_missing_file_is_said_to_be_expected_if_something_of_it_is_left() throws IOException {
        Files.createFile(directory.resolve("cards.trace.db"));
        Files.createFile(directory.resolve("cards-last-night.zip"));
        Files.createFile(directory.resolve("cards.mv.db.old"));
        Files.createFile(directory.resolve("other.mv.db"));
        assertThat(warning("jdbc:h2:file:" + directory.resolve("cards")))
                .contains("was missing", "beside it is cards-last-night.zip, cards.mv.db.old, cards.trace.db.")
                .doesNotContain("other");
    }

    @Test
    void what_restoring_leaves_speaks_for_another_and_the_newest_backup_is_named() throws IOException {
        Files.createFile(directory.resolve("cards-restoring.mv.db"));
        Files.createFile(directory.resolve("cards-before-restore-2026-12-01T09-00-00Z.mv.db"));
        Files.createFile(directory.resolve("cards-backup-2026-11-30T02-00-00Z.zip"));
        Files.createFile(directory.resolve("cards-backup-2026-12-01T02-00-00Z.zip"));
        // by a clock that was wrong
        Files.createFile(directory.resolve("cards-backup-2036-12-01T02-00-00Z.zip"));
        assertThat(warning("jdbc:h2:file:" + directory.resolve("cards")))
                .contains("cards-restoring.mv.db", "cards-before-restore-2026-12-01T09-00-00Z.mv.db")
                .endsWith("k8scard restore " + directory.resolve("cards-backup-2026-12-01T02-00-00Z.zip"));
    }

    @Test
    void what_only_begins_with_the_same_name_or_is_some_archive_is_nothing_of_it() throws IOException {
        for (String other : List.of("k8scard.jar", "k8scard.log", "deck.zip", "k8scard2.mv.db")) {
            Files.createFile(directory.resolve(other));
        }
        assertThat(opened("jdbc:h2:" + directory.resolve("k8scard")))
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.INFO));
    }

    @Test
    void a_home_is_taken_as_it_is_written() throws IOException {
        String home = System.getProperty("user.home");
        Path dollars = Files.createDirectory(directory.resolve("$1 \\home"));
        System.setProperty("user.home", dollars.toString());
        try {
            assertThat(H2File.news(DatabaseUrl.parse("jdbc:h2:~/cards", Optional.empty(), Optional.empty()), NOW))
                    .isNotNull();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void a_database_in_memory_is_not_spoken_of() {
        assertThat(opened("jdbc:h2:mem:nothing")).isEmpty();
    }

    private String warning(String address) {
        var lines = opened(address);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.WARN));
        return lines.get(0).getFormattedMessage();
    }

    /** What is logged while a database is opened. */
    private static List<ILoggingEvent> opened(String address) {
        var log = (Logger) LoggerFactory.getLogger(Database.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            Database.open(DatabaseUrl.parse(address, Optional.empty(), Optional.empty()), Optional.empty(), NOW)
                    .close();
        } finally {
            log.detachAppender(lines);
        }
        return lines.list;
    }
}
