package io.github.k8scard.exchange.anki;

import io.airlift.compress.zstd.ZstdInputStream;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The database in a package. Of the zip only the entries with Anki's names are read, whatever else is in it, and no
 * file gets a name that comes from it.
 */
final class PackedCollection {
    /** What the oldest kind of package calls it, which all Anki read. */
    static final String OLDEST = "collection.anki2";

    private static final String NEWEST = "collection.anki21b";
    private static final List<String> PLAIN = List.of("collection.anki21", OLDEST);
    private static final String KIND = "meta";
    private static final int NEWEST_KIND = 3;
    private static final int ENTRIES_AT_MOST = 100_000;
    private static final long BYTES_AT_MOST = 100L << 20;
    private static final int BUFFER = 1 << 16;

    private PackedCollection() {}

    /**
     * Writes the database into a file.
     *
     * @throws UnreadableFile if there is none that can be read, or it is too large
     */
    static void unpack(Path file, Path collection) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES_AT_MOST) {
                throw new UnreadableFile(file, "has over 100,000 files in it; export it from Anki without media.");
            }
            Optional<ZipEntry> newest = entry(zip, NEWEST);
            if (kind(zip) > NEWEST_KIND || (kind(zip) == NEWEST_KIND && newest.isEmpty())) {
                throw tooNew(file);
            }
            try (InputStream packed = newest.isPresent()
                            ? new ZstdInputStream(zip.getInputStream(newest.get()))
                            : zip.getInputStream(plain(file, zip));
                    OutputStream out = Files.newOutputStream(collection)) {
                copy(file, packed, out);
            }
        } catch (ZipException | EOFException noZip) {
            throw damaged(file);
        }
    }

    private static UnreadableFile damaged(Path file) {
        return new UnreadableFile(file, "is no package of Anki, or is damaged; export it from Anki again.");
    }

    /** What a package is refused with whose notes only a newer program can read. */
    static UnreadableFile tooNew(Path file) {
        return new UnreadableFile(
                file,
                "is of a kind that is not known here; export it from Anki again, with “Support older Anki versions"
                        + " (slower/larger files)” ticked.");
    }

    private static ZipEntry plain(Path file, ZipFile zip) {
        return PLAIN.stream()
                .flatMap(name -> entry(zip, name).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(
                        file, "is no package of Anki, since it has no collection in it; export one from Anki."));
    }

    private static Optional<ZipEntry> entry(ZipFile zip, String name) {
        return Optional.ofNullable(zip.getEntry(name)).filter(entry -> !entry.isDirectory());
    }

    /** The number of the kind of package, which stands in the second byte of a message; 0 for the older kinds. */
    private static int kind(ZipFile zip) throws IOException {
        Optional<ZipEntry> entry = entry(zip, KIND);
        if (entry.isEmpty()) {
            return 0;
        }
        try (InputStream in = zip.getInputStream(entry.get())) {
            byte[] message = in.readNBytes(2);
            return message.length == 2 ? message[1] & 0xFF : 0;
        }
    }

    private static void copy(Path file, InputStream packed, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        for (int read = read(file, packed, buffer); read >= 0; read = read(file, packed, buffer)) {
            all += read;
            if (all > BYTES_AT_MOST) {
                throw new UnreadableFile(
                        file, "has over 100 MB of notes, packed; export it from Anki one deck at a time.");
            }
            out.write(buffer, 0, read);
        }
    }

    /** Whatever is wrong while unpacking is wrong with the file, also where the unpacking is lost in its own tables. */
    private static int read(Path file, InputStream packed, byte[] buffer) {
        try {
            return packed.read(buffer);
        } catch (IOException | RuntimeException broken) {
            throw damaged(file);
        }
    }
}
