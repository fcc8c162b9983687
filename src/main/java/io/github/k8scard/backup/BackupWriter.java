package io.github.k8scard.backup;

import io.github.k8scard.backup.BackupNote.RowCount;
import io.github.k8scard.storage.Migrations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that a database holds into a zip, without ever having much of it in memory. */
final class BackupWriter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BETWEEN_LOOKS = 1_000;

    private final Connection moment;
    private final Going going;

    /**
     * @param moment sees the database as of one moment
     * @param going asked every thousand rows
     */
    BackupWriter(Connection moment, Going going) {
        this.moment = moment;
        this.going = going;
    }

    /** Whether it makes sense to go on. */
    interface Going {
        /** @throws IOException if not, saying why */
        void on() throws IOException;
    }

    /** Writes the file, which must be there and empty, and forces it to disk. */
    void write(Path file, Instant now) throws IOException, SQLException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var zip = new ZipOutputStream(
                    new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), StandardCharsets.UTF_8);
            // fixes the moment
            String schema = Migrations.of(moment);
            var stored = new StoredRows(moment);
            List<RowCount> counted = new ArrayList<>();
            for (StoredTable table : stored.tables()) {
                zip.putNextEntry(new ZipEntry(BackupNote.entryOf(table)));
                counted.add(new RowCount(table, write(stored, table, zip)));
                zip.closeEntry();
            }
            var note = new BackupNote(BackupNote.PROGRAM, BackupNote.FORMAT, now, schema, counted);
            zip.putNextEntry(new ZipEntry(BackupNote.ENTRY));
            zip.write(JSON.writeValueAsBytes(note));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
        }
    }

    private long write(StoredRows stored, StoredTable table, OutputStream zip) throws IOException, SQLException {
        var written = new long[1];
        return stored.read(table, values -> {
            if (written[0]++ % BETWEEN_LOOKS == 0) {
                going.on();
            }
            zip.write(JSON.writeValueAsBytes(values));
            zip.write('\n');
        });
    }
}
