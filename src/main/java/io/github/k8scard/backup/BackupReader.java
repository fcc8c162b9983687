package io.github.k8scard.backup;

import io.github.k8scard.backup.BackupNote.RowCount;
import io.github.k8scard.storage.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup, which may be damaged or made by anybody: no name in it becomes a path, no text in it a statement, and
 * nothing is read that it did not announce.
 */
final class BackupReader implements RowSource, AutoCloseable {
    private static final int NOTE_AT_MOST = 1 << 20;
    private static final int TEXT_AT_MOST = 1 << 20;
    /** Rows are packed to a tenth or so; what is packed much better was made to fill a disk. */
    private static final long PACKED_AT_MOST = 200;

    private static final long SMALL = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    // the end of the rows is not yet the end of the content
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(TEXT_AT_MOST)
                            .build())
                    .build())
            .build();

    private final Path file;
    private final ZipFile zip;
    private final BackupNote note;

    private BackupReader(Path file, ZipFile zip, BackupNote note) {
        this.file = file;
        this.zip = zip;
        this.note = note;
    }

    /**
     * Opens a file, whatever release made the tables that it is of.
     *
     * @throws UnusableBackup if it is no backup, or one that this release cannot read
     */
    static BackupReader open(Path file) {
        try {
            var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                return new BackupReader(file, zip, note(file, zip));
            } catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException noZip) {
            throw UnusableBackup.damaged(file, "it is no whole zip file: " + noZip.getMessage());
        }
    }

    BackupNote note() {
        return note;
    }

    /** @throws UnusableBackup if its tables are of a release that this one does not know */
    void requireKnownTables() {
        if (!Migrations.isKnown(note.schema())) {
            throw UnusableBackup.newer(file, note.schema(), Migrations.latest());
        }
    }

    /** How many bytes all of it has, unpacked. */
    long size() {
        return zip.stream().mapToLong(ZipEntry::getSize).sum();
    }

    /**
     * Reads all of it.
     *
     * @throws UnusableBackup if it is damaged
     */
    void verify() {
        try {
            for (StoredTable table : tables()) {
                read(table, values -> {});
            }
        } catch (IOException | SQLException e) {
            throw UnusableBackup.damaged(file, e.getMessage());
        }
    }

    @Override
    public List<StoredTable> tables() {
        return note.tables().stream().map(RowCount::table).toList();
    }

    @Override
    public long read(StoredTable table, RowReader reader) throws IOException, SQLException {
        long announced = note.tables().stream()
                .filter(one -> one.table().equals(table))
                .mapToLong(RowCount::rows)
                .sum();
        long count = 0;
        ZipEntry entry = zip.getEntry(BackupNote.entryOf(table));
        try (AnnouncedContent content = AnnouncedContent.of(zip, entry);
                JsonParser json = JSON.createParser(content)) {
            while (count <= announced && json.nextToken() != null) {
                reader.row(row(json, table));
                count++;
            }
            content.end();
        } catch (JacksonException e) {
            throw UnusableBackup.damaged(file, table.name() + ": " + e.getOriginalMessage());
        }
        if (count != announced) {
            throw UnusableBackup.damaged(file, table.name() + " does not have the " + announced + " rows that it had");
        }
        return count;
    }

    /** The array that has begun. */
    private String[] row(JsonParser json, StoredTable table) {
        boolean whole = json.currentToken() == JsonToken.START_ARRAY;
        String[] values = new String[table.columns().size()];
        for (int i = 0; i < values.length && whole; i++) {
            JsonToken token = json.nextToken();
            whole = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL;
            if (token == JsonToken.VALUE_STRING) {
                values[i] = json.getString();
            }
        }
        if (!whole || json.nextToken() != JsonToken.END_ARRAY) {
            throw UnusableBackup.damaged(file, "a row of " + table.name() + " is not one");
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static BackupNote note(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupNote.ENTRY);
        if (entry == null) {
            throw UnusableBackup.foreign(file, "it has no " + BackupNote.ENTRY);
        }
        BackupNote note = parsed(file, zip, entry);
        if (note.format() > BackupNote.FORMAT) {
            throw UnusableBackup.newerFormat(file, note.format(), BackupNote.FORMAT);
        }
        requireOnlyWhatIsAnnounced(file, zip, note);
        return note;
    }

    private static BackupNote parsed(Path file, ZipFile zip, ZipEntry entry) throws IOException {
        try (AnnouncedContent content = AnnouncedContent.of(zip, entry)) {
            byte[] bytes = content.readNBytes(NOTE_AT_MOST);
            content.end();
            BackupNote note = JSON.readValue(bytes, BackupNote.class);
            if (note == null || !note.seemsOurs()) {
                throw UnusableBackup.foreign(file, "its " + BackupNote.ENTRY + " is not ours");
            }
            return note;
        } catch (JacksonException notOurs) {
            throw UnusableBackup.foreign(file, "its " + BackupNote.ENTRY + " cannot be read");
        }
    }

    private static void requireOnlyWhatIsAnnounced(Path file, ZipFile zip, BackupNote note) {
        Set<String> expected = new HashSet<>(Set.of(BackupNote.ENTRY));
        note.tables().forEach(table -> expected.add(table.entry()));
        if (zip.size() != expected.size() || expected.size() != note.tables().size() + 1) {
            throw UnusableBackup.foreign(file, "it does not hold just what its " + BackupNote.ENTRY + " names");
        }
        zip.stream().forEach(entry -> {
            if (!expected.contains(entry.getName())) {
                throw UnusableBackup.foreign(
                        file, "it holds something that its " + BackupNote.ENTRY + " does not name");
            }
            if (entry.getSize() > SMALL + PACKED_AT_MOST * entry.getCompressedSize()) {
                throw UnusableBackup.foreign(file, "unpacked it would be far larger than a database's texts");
            }
        });
    }
}
