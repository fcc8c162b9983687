package io.github.k8scard.exchange.anki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.Collation;

class HostilePackageTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    /** What the newest kind says of itself. */
    private static final byte[] NEWEST = {8, 3};

    @TempDir
    private Path folder;

    @Test
    void no_zip_is_refused() throws IOException {
        assertIsRefused(write("notes.apkg", "no zip".getBytes(StandardCharsets.UTF_8)), "is no package of Anki");
        assertIsRefused(write("empty.apkg", new byte[0]), "is no package of Anki");
    }

    @Test
    void a_package_that_was_cut_is_refused() throws IOException {
        byte[] whole = AnkiPackage.write(deck(), NOW);
        for (int length : List.of(10, whole.length / 2, whole.length - 1)) {
            assertIsRefused(write("cut.apkg", Arrays.copyOf(whole, length)), "is no package of Anki");
        }
    }

    @Test
    void a_package_of_over_100_MB_is_refused_before_it_is_read() throws IOException {
        Path file = folder.resolve("large.apkg");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        assertIsRefused(file, "has over 100 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collection.anki2", "collection.anki21b"})
    void a_bomb_is_refused(String name) throws IOException {
        var packed = new ByteArrayOutputStream();
        boolean isNewest = name.endsWith("b");
        try (OutputStream out = isNewest ? new ZstdOutputStream(packed) : packed) {
            int megabytes = isNewest ? 101 : 0;
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        Path file = folder.resolve("bomb.apkg");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(packed.toByteArray());
            for (int i = 0; i < 101 && !isNewest; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertIsRefused(file, "has over 100 MB of notes");
    }

    @Test
    void names_in_the_zip_lead_nowhere() throws IOException {
        Path file = zip(Map.of("../collection.anki2", collection(), "/collection.anki2", collection()));
        assertIsRefused(file, "has no collection in it");
        assertThat(folder.getParent().resolve("collection.anki2")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining(path -> path.endsWith("collection.anki2"));
    }

    @Test
    void no_database_is_refused() throws IOException {
        assertIsRefused(zip(Map.of("collection.anki2", new byte[5_000])), "cannot be read");
        assertIsRefused(zip(Map.of("collection.anki2", new byte[0])), "cannot be read");
        byte[] broken = collection();
        Arrays.fill(broken, 2_000, broken.length, (byte) 0xAB);
        assertIsRefused(zip(Map.of("collection.anki2", broken)), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table notes; create view notes as select 1 id, 1 mid, '' tags, 'x' flds",
                "drop table notes; create view notes as with recursive r(n) as (select 1 union all select n + 1 from r)"
                        + " select n id, 1 mid, '' tags, 'x' flds from r",
                "drop table notes",
                "update col set models = 'no json'",
                "update col set decks = '{'",
                "drop table notes; create virtual table notes using fts5(id, mid, tags, flds)"
            })
    void a_database_that_is_no_collection_is_refused(String sql) throws IOException, SQLException {
        assertIsRefused(zip(Map.of("collection.anki2", changed(collection(), sql))), "cannot be read");
    }

    @Test
    void triggers_and_odd_values_do_nothing() throws IOException, SQLException {
        byte[] odd = changed(
                collection(),
                "create trigger t after insert on notes begin delete from notes; end;"
                        + "update notes set tags = null where 0; update notes set flds = flds || char(31) || 'x' || char(0);"
                        + "insert into notes values (7, 'g', 99, 0, 0, x'ff', x'fffe41', 0, 0, 0, '')");
        // the trigger deletes while the package is made, and nothing while it is read
        assertThat(AnkiPackage.read(zip(Map.of("collection.anki2", odd))).cards())
                .isEmpty();
    }

    @Test
    void a_note_with_a_million_characters_is_refused_alone() throws IOException, SQLException {
        byte[] large = changed(
                collection(),
                "insert into notes values (7, 'g', 99, 0, 0, '', printf('%.*c', 1000000, 'x'), 0, 0, 0, '')");
        List<DraftCard> cards =
                AnkiPackage.read(zip(Map.of("collection.anki2", large))).cards();
        assertThat(cards).hasSize(2);
        assertThat(cards.get(1).faults()).singleElement().asString().contains("1000000 characters");
    }

    @Test
    void the_newest_kind_is_read_with_its_tables() throws IOException, SQLException {
        byte[] newest = changed(
                collection(),
                "create table notetypes (id integer not null primary key, name text not null collate unicase,"
                        + " mtime_secs integer not null, usn integer not null, config blob not null);"
                        + "create table fields (ntid integer not null, ord integer not null,"
                        + " name text not null collate unicase, config blob not null, primary key (ntid, ord))"
                        + " without rowid;"
                        + "create table decks (id integer primary key not null, name text not null collate unicase,"
                        + " mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null);"
                        + "insert into notetypes values (5, 'Basic', 0, 0, x'');"
                        + "insert into fields values (5, 1, 'Back', x''), (5, 0, 'Front', x'');"
                        + "insert into decks values (6, 'Top' || char(31) || 'Sub', 0, 0, x'', x'');"
                        + "update col set models = '', decks = '';"
                        + "update notes set mid = 5, flds = 'Q' || char(31) || 'A'; update cards set did = 6");
        byte[] dummy = changed(
                collection(),
                "update notes set flds = 'Please update to the latest Anki version, then import the file again.'");
        byte[] packed = packed(newest);
        var read =
                AnkiPackage.read(zip(Map.of("meta", NEWEST, "collection.anki21b", packed, "collection.anki2", dummy)));
        assertThat(read.title()).contains("Top");
        assertThat(read.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.texts())
                        .containsEntry(DraftField.QUESTION, "Q")
                        .containsEntry(DraftField.ANSWER, "A")
                        .containsEntry(DraftField.TOPIC, "Sub"));

        assertIsRefused(zip(Map.of("meta", NEWEST, "collection.anki2", dummy)), "Support older Anki versions");
        assertIsRefused(zip(Map.of("collection.anki2", dummy)), "Support older Anki versions");
        assertIsRefused(
                zip(Map.of("meta", new byte[] {8, 4}, "collection.anki21b", packed)), "Support older Anki versions");
        assertIsRefused(zip(Map.of("meta", NEWEST, "collection.anki21b", newest)), "is no package of Anki");
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        assertIsRefused(zip(Map.of("meta", NEWEST, "collection.anki21b", cut)), "is no package of Anki");
    }

    @Test
    void whatever_is_damaged_in_the_newest_kind_it_is_read_or_refused() throws IOException {
        byte[] packed = packed(collection());
        var random = new SplittableRandom(1);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = packed.clone();
            for (int times = random.nextInt(1, 6); times > 0; times--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(fault(zip(Map.of("meta", NEWEST, "collection.anki21b", damaged))))
                    .isIn(Optional.empty(), Optional.of(UnreadableFile.class));
        }
    }

    private static Optional<Class<?>> fault(Path file) throws IOException {
        try {
            AnkiPackage.read(file);
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(fault.getClass());
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static void assertIsRefused(Path file, String why) {
        assertThatThrownBy(() -> AnkiPackage.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(why);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.apkg");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private byte[] collection() throws IOException {
        Path file = write("whole.apkg", AnkiPackage.write(deck(), NOW));
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("collection.anki2"))) {
            return in.readAllBytes();
        }
    }

    private byte[] changed(byte[] collection, String sql) throws IOException, SQLException {
        Path file = write("changed.db", collection);
        try (Connection connection = SqliteFile.empty(file);
                Statement statement = connection.createStatement()) {
            Collation.create(connection, "unicase", new SqliteFile.Unicase());
            statement.executeUpdate(sql);
        }
        return Files.readAllBytes(file);
    }

    private static Deck deck() {
        return new Deck("T", "en", "t", List.of(new TestCard("x").made()));
    }
}
