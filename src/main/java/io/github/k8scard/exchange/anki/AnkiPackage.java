package io.github.k8scard.exchange.anki;

import io.github.k8scard.deck.Deck;
import io.github.k8scard.exchange.ReadCards;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packages of Anki ({@code .apkg}): zip files that hold notes in an SQLite database. All kinds up to Anki 26 are read;
 * what is written every Anki since 2.0 reads. While it works, the database is a file for temporary files, which only
 * the user of this process can read. Safe for concurrent use.
 */
public final class AnkiPackage {
    private static final long BYTES_AT_MOST = 100L << 20;
    private static final String TEMPORARY = "k8scard-anki-";

    private AnkiPackage() {}

    /**
     * Reads a package of at most 100 MB.
     *
     * @throws UnreadableFile if it is no such package, is damaged, or holds more than a deck can
     * @throws IOException if the file itself cannot be read, or the temporary one not be written
     */
    public static ReadCards read(Path file) throws IOException {
        if (Files.size(file) > BYTES_AT_MOST) {
            throw new UnreadableFile(
                    file, "has over 100 MB; export it from Anki again, without media and one deck at a time.");
        }
        Path collection = Files.createTempFile(TEMPORARY, ".db");
        try {
            PackedCollection.unpack(file, collection);
            return NoteDrafts.of(CollectionReader.read(file, collection), List.of());
        } finally {
            Files.deleteIfExists(collection);
        }
    }

    /**
     * The cards as notes of our own type, which say all that the cards say, in a deck of the title's name.
     *
     * @param now when it is written; Anki takes a note over one that it has if it is newer
     * @throws IOException if the temporary file cannot be written
     */
    public static byte[] write(Deck deck, Instant now) throws IOException {
        Path collection = Files.createTempFile(TEMPORARY, ".db");
        try {
            CollectionWriter.write(collection, deck, now);
            return packed(Files.readAllBytes(collection), now);
        } finally {
            Files.deleteIfExists(collection);
        }
    }

    private static byte[] packed(byte[] collection, Instant now) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, PackedCollection.OLDEST, collection, now);
            add(zip, "media", "{}".getBytes(StandardCharsets.US_ASCII), now);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Instant now) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
