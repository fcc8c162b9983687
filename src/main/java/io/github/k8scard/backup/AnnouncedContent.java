package io.github.k8scard.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content of a zip that ends with an error where more comes than was announced. */
final class AnnouncedContent extends FilterInputStream {
    private long left;

    AnnouncedContent(InputStream content, long size) {
        super(content);
        this.left = size;
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

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("it holds more than it says");
        }
    }
}
