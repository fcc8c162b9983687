package io.github.k8scard.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Content of a zip's entry that ends with an error where it is not what the zip announces. */
final class AnnouncedContent extends FilterInputStream {
    private final CheckedInputStream content;
    private final ZipEntry entry;
    private long left;

    private AnnouncedContent(CheckedInputStream content, ZipEntry entry) {
        super(content);
        this.content = content;
        this.entry = entry;
        this.left = entry.getSize();
    }

    static AnnouncedContent of(ZipFile zip, ZipEntry entry) throws IOException {
        return new AnnouncedContent(new CheckedInputStream(zip.getInputStream(entry), new CRC32()), entry);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    /**
     * Reads what is left.
     *
     * @throws IOException if a byte is not what it was when the zip was made, which {@link ZipFile} does not look at
     */
    void end() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        if (left != 0 || content.getChecksum().getValue() != entry.getCrc()) {
            throw new IOException(entry.getName() + " is not what was written");
        }
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("it holds more than it says");
        }
    }
}
