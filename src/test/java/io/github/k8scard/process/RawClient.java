package io.github.k8scard.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** Sends bytes, whatever they mean, and reads what comes back. */
final class RawClient {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[^\r]*\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

    private RawClient() {}

    /**
     * What came back.
     *
     * @param statuses of each answer, in order
     * @param text all of it
     * @param cutOff whether the connection was ended before as many answers came as were waited for
     * @param firstAfter until the first of it
     */
    record Heard(List<Integer> statuses, String text, boolean cutOff, Duration firstAfter) {}

    /** Sends one request, or some in a row, and waits for so many answers or the end of the connection. */
    static Heard send(int port, byte[] request, int answers, boolean halfClosed, Duration patience) throws IOException {
        var text = new StringBuilder();
        boolean cutOff = false;
        var first = new AtomicReference<>(Duration.ZERO);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            write(socket, request, halfClosed);
            long sent = System.nanoTime();
            cutOff = !isRead(
                    socket.getInputStream(),
                    answers,
                    text,
                    () -> first.compareAndSet(Duration.ZERO, Duration.ofNanos(System.nanoTime() - sent)));
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException hungUp) {
            cutOff = true;
        }
        var statuses = STATUS.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        return new Heard(statuses, text.toString(), cutOff, first.get());
    }

    private static void write(Socket socket, byte[] request, boolean halfClosed) {
        try {
            socket.getOutputStream().write(request);
            if (halfClosed) {
                socket.shutdownOutput();
            }
        } catch (IOException answeredMeanwhile) {
            // what was said before it hung up can still be read
        }
    }

    private static boolean isRead(InputStream in, int answers, StringBuilder text, Runnable onBytes)
            throws IOException {
        var buffer = new byte[8192];
        var bytes = new ByteArrayOutputStream();
        while (true) {
            int count = in.read(buffer);
            if (count < 0) {
                return false;
            }
            onBytes.run();
            bytes.write(buffer, 0, count);
            text.setLength(0);
            text.append(bytes.toString(StandardCharsets.ISO_8859_1));
            if (isComplete(text.toString(), answers)) {
                return true;
            }
        }
    }

    private static boolean isComplete(String text, int answers) {
        var found = STATUS.matcher(text);
        for (int i = 0; i < answers; i++) {
            if (!found.find()) {
                return false;
            }
        }
        String last = text.substring(found.start());
        int end = last.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String headers = last.substring(0, end + 2);
        if (headers.contains("chunked")) {
            return last.endsWith("0\r\n\r\n");
        }
        var length = LENGTH.matcher(headers);
        return !length.find() || last.length() >= end + 4 + Integer.parseInt(length.group(1));
    }
}
