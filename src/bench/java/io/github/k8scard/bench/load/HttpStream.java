package io.github.k8scard.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One kept-alive connection: HTTP/1.1 messages in and out, one after the other. For the load's thread alone. */
final class HttpStream {
    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final SelectionKey key;
    private byte[] in = new byte[16 * 1024];
    private int filled;
    private int scanned;
    private int headEnd;
    private int end;
    private ByteBuffer out = ByteBuffer.allocate(16 * 1024);

    HttpStream(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** Reads what is there. False at the end of the stream. */
    boolean receive() throws IOException {
        if (filled == in.length) {
            in = Arrays.copyOf(in, 2 * in.length);
        }
        int count = channel.read(ByteBuffer.wrap(in, filled, in.length - filled));
        filled += Math.max(0, count);
        return count >= 0;
    }

    /** Whether a whole message has come; it is the one that the other methods read, until it is {@link #done}. */
    boolean isWhole() {
        if (headEnd == 0 && !findHead()) {
            return false;
        }
        end = headEnd + Math.max(0, number(CONTENT_LENGTH));
        if (number(CHUNKED) != -1) {
            end = endOfChunks();
        }
        return end <= filled;
    }

    /** Forgets the message, and keeps what has come of the next one. */
    void done() {
        System.arraycopy(in, end, in, 0, filled - end);
        filled -= end;
        scanned = 0;
        headEnd = 0;
    }

    /** The status of a response. */
    int status() {
        return (in[9] - '0') * 100 + (in[10] - '0') * 10 + in[11] - '0';
    }

    /** The path of a request. */
    String path() {
        int from = 0;
        while (in[from] != ' ') {
            from++;
        }
        int to = from + 1;
        while (in[to] != ' ') {
            to++;
        }
        return new String(in, from + 1, to - from - 1, StandardCharsets.US_ASCII);
    }

    String body() {
        return new String(in, headEnd, end - headEnd, StandardCharsets.UTF_8);
    }

    int bodyLength() {
        return end - headEnd;
    }

    /** Where to put the next message; there is no other under way. */
    ByteBuffer out() {
        return out.clear();
    }

    /** Sends what was put there. */
    void send() throws IOException {
        out.flip();
        flush();
    }

    void send(byte[] message) throws IOException {
        if (out.capacity() < message.length) {
            out = ByteBuffer.allocate(message.length);
        }
        out().put(message);
        send();
    }

    void flush() throws IOException {
        channel.write(out);
        int interest = out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != interest) {
            key.interestOps(interest);
        }
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }

    private boolean findHead() {
        for (int i = Math.max(3, scanned); i < filled; i++) {
            if (in[i] == '\n' && in[i - 1] == '\r' && in[i - 2] == '\n') {
                headEnd = i + 1;
                return true;
            }
        }
        scanned = filled;
        return false;
    }

    /** The number after a header's name, 0 if it is no number; −1 without the header. */
    private int number(byte[] name) {
        for (int line = 0; line < headEnd; line++) {
            if (in[line] == '\n' && matches(line + 1, name)) {
                return number(line + 1 + name.length, 10);
            }
        }
        return -1;
    }

    private boolean matches(int from, byte[] name) {
        if (from + name.length > headEnd) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if ((in[from + i] | (name[i] & 0x20)) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int radix) {
        int at = from;
        while (in[at] == ' ') {
            at++;
        }
        int number = 0;
        for (int digit = Character.digit(in[at], radix); digit >= 0; digit = Character.digit(in[++at], radix)) {
            number = number * radix + digit;
        }
        return number;
    }

    /** Where a chunked body ends; beyond what is here if it has not come whole. */
    private int endOfChunks() {
        int at = headEnd;
        while (true) {
            int line = at;
            while (line < filled && in[line] != '\n') {
                line++;
            }
            if (line >= filled) {
                return filled + 1;
            }
            int size = number(at, 16);
            at = line + 1 + size + 2;
            if (size == 0 || at > filled) {
                return at;
            }
        }
    }
}
