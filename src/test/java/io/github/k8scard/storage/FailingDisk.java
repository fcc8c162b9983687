package io.github.k8scard.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk under H2 that fails when it is told to; its files are called {@code failing:/path}. */
public final class FailingDisk extends FilePathWrapper {
    private static final Queue<FileChannel> OPENED = new ConcurrentLinkedQueue<>();
    private static volatile Trouble now = Trouble.NONE;

    /** What can be wrong with a disk. */
    enum Trouble {
        NONE,
        /** Nothing more can be written. */
        FULL,
        /** It was mounted anew, so that nothing can be written, and no file be opened for writing. */
        READ_ONLY,
        /** Nothing can be read or written. */
        BROKEN,
        /** It is fine, but whatever was open on it is closed. */
        CLOSED
    }

    /** Lets H2 know it. */
    static void mount() {
        repair();
        FilePath.register(new FailingDisk());
    }

    static void fail(Trouble trouble) throws IOException {
        now = trouble;
        if (trouble == Trouble.CLOSED) {
            for (FileChannel open : OPENED) {
                open.close();
            }
        }
    }

    static void repair() {
        now = Trouble.NONE;
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public boolean canWrite() {
        return now != Trouble.READ_ONLY && super.canWrite();
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!mode.equals("r")) {
            failIf(Trouble.READ_ONLY, Trouble.BROKEN);
        }
        FileChannel file = super.open(mode);
        OPENED.add(file);
        return new Channel(file);
    }

    private static void failIf(Trouble... troubles) throws IOException {
        for (Trouble trouble : troubles) {
            if (now == trouble) {
                throw new IOException("the disk is " + trouble);
            }
        }
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            failIf(Trouble.BROKEN);
            return file.read(into);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            failIf(Trouble.FULL, Trouble.READ_ONLY, Trouble.BROKEN);
            return file.write(from);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            failIf(Trouble.READ_ONLY, Trouble.BROKEN);
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            failIf(Trouble.BROKEN);
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            if (!file.isOpen()) {
                throw new ClosedChannelException();
            }
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
