package io.github.k8scard.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program under test in a process of its own. Closing it asks it to end, as hosts do, and waits. */
final class Program implements AutoCloseable {
    private static final byte[] ARE_YOU_READY =
            "GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long POLL_MILLIS = 5;
    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final Path log;
    private final int port;
    private final double readyAfter;

    private Program(ProcessBuilder command, Path log) throws IOException, InterruptedException {
        this.log = log;
        port = freePort();
        command.environment().put("PORT", "" + port);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long begin = System.nanoTime();
        process = command.start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE_SECONDS * 1_000_000_000L) {
                process.destroyForcibly();
                throw new IOException("The program did not get ready; it said:\n" + Files.readString(log));
            }
            Thread.sleep(POLL_MILLIS);
        }
        readyAfter = (System.nanoTime() - begin) / 1e9;
    }

    /**
     * Starts it and waits until {@code /readyz} answers with 200.
     *
     * @param directory where it runs
     * @param environment all the variables it has, besides the search path and the port
     * @param log where its output goes
     */
    static Program start(Path directory, Iterable<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder().directory(directory.toFile());
        command.forEach(builder.command()::add);
        builder.environment().keySet().retainAll(Set.of("PATH", "HOME", "JAVA_HOME"));
        builder.environment().putAll(environment);
        return new Program(builder, log);
    }

    int port() {
        return port;
    }

    /** How many seconds it took from its start until it was ready. */
    double readyAfter() {
        return readyAfter;
    }

    Usage usage() throws IOException {
        return Usage.of(process.pid());
    }

    private boolean isReady() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(ARE_YOU_READY);
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException("The program did not end when it was asked to; see " + log);
        }
    }
}
