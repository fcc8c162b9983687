package io.github.k8scard.bot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A text in UTF-8, packed in memory: what repeats itself as much as answers do takes a small part of its length, and
 * nothing of a member's is left on a disk. Immutable and safe for concurrent use.
 */
public final class PackedText {
    private final byte[] packed;
    private final long length;

    private PackedText(byte[] packed, long length) {
        this.packed = packed;
        this.length = length;
    }

    /** Writes a text. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Thrown if a text is too long to be kept, however it is packed. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Packs a text while it is written.
     *
     * @param atMost bytes that it may take when packed
     * @throws TooLong if it takes more
     */
    static PackedText of(Writing writing, int atMost) {
        var bytes = new Bounded(atMost);
        try (var counted = new CountedBytes(new GZIPOutputStream(bytes))) {
            writing.to(counted);
            counted.close();
            return new PackedText(bytes.all.toByteArray(), counted.count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the text. */
    public long length() {
        return length;
    }

    /** Bytes that it takes in memory. */
    public int packedLength() {
        return packed.length;
    }

    /** The text, from its beginning. */
    public InputStream open() {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The whole text; only for one that is short. */
    public String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final int atMost;

        Bounded(int atMost) {
            this.atMost = atMost;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int count) {
            if (all.size() + count > atMost) {
                throw new TooLong();
            }
            all.write(some, from, count);
        }
    }

    private static final class CountedBytes extends OutputStream {
        private final OutputStream out;
        private long count;

        CountedBytes(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] some, int from, int number) throws IOException {
            out.write(some, from, number);
            count += number;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
