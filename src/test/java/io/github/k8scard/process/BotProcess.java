package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.k8scard.LeakWatch;
import io.github.k8scard.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** k8scard in a JVM of its own, with nothing of this one's environment. Closing it kills it. */
final class BotProcess implements AutoCloseable {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern LISTENING = Pattern.compile("Listening on port (\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Thread> readers = new ArrayList<>();

    private BotProcess(Process process) {
        this.process = process;
        readers.add(reading(process.getInputStream(), out));
        readers.add(reading(process.getErrorStream(), err));
    }

    /**
     * Starts it.
     *
     * @param directory where it runs
     * @param flags of the JVM
     * @param environment all the variables it has, besides the search path
     */
    static BotProcess start(Path directory, List<String> flags, Map<String, String> environment, String... arguments) {
        var builder = JvmProcess.of(flags, "io.github.k8scard.Main", List.of(arguments))
                .directory(directory.toFile());
        builder.environment().putAll(environment);
        return start(builder);
    }

    /** Starts it in a way of one's own. */
    static BotProcess start(ProcessBuilder builder) {
        try {
            return new BotProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it by a line for a shell, with this build's classes in the place of the jar.
     *
     * @param line such as {@code exec java -Xmx128m -jar target/k8scard.jar serve}
     */
    static BotProcess startByShell(Path directory, String line, Map<String, String> environment) {
        List<String> java =
                JvmProcess.of(List.of(), "io.github.k8scard.Main", List.of()).command();
        String here = line.replace("exec java ", "exec " + java.get(0) + " ")
                .replace("-jar target/k8scard.jar", String.join(" ", java.subList(1, java.size())));
        var builder = new ProcessBuilder("/bin/sh", "-c", here).directory(directory.toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(environment);
        try {
            return new BotProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BotProcess start(Path directory, Map<String, String> environment, String... arguments) {
        return start(directory, JvmProcess.QUICK, environment, arguments);
    }

    /** The port that it says it listens on. */
    int port() {
        return Integer.parseInt(awaitLine(LISTENING).group(1));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** What an address of it answers now; 0 without an answer. */
    int status(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    BotProcess awaitReady() {
        await("readiness").atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(process.isAlive()).as(output()).isTrue();
            return status("/readyz") == 200;
        });
        return this;
    }

    /** Waits for a line of its output that has something in it. */
    Matcher awaitLine(Pattern wanted) {
        return awaitLine(wanted, PATIENCE);
    }

    Matcher awaitLine(Pattern wanted, Duration patience) {
        return await("output with " + wanted)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            var found = wanted.matcher(output());
                            assertThat(found.find() || process.isAlive())
                                    .as(output())
                                    .isTrue();
                            found.reset();
                            return found;
                        },
                        found -> found.find());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /**
     * From now on it can write no file beyond a size, as on a full disk; the test is skipped where that cannot be done.
     *
     * @param bytes the size, or {@code unlimited}
     */
    void limitFiles(String bytes) {
        try {
            Process prlimit = new ProcessBuilder("prlimit", "--pid", "" + pid(), "--fsize=" + bytes + ":unlimited")
                    .redirectErrorStream(true)
                    .start();
            assertThat(prlimit.waitFor()).isZero();
        } catch (IOException e) {
            abort("a running process can be limited only on Linux: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, as hosts do. */
    void sigterm() {
        // Process.destroy would close its output too, and hide what it says at its end
        process.toHandle().destroy();
    }

    /** From now on it does nothing, and keeps all that it has; it can only be killed. */
    void standStill() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", "" + pid()).start().waitFor();
    }

    /** Ends it without asking: {@code kill -9}. */
    void kill() {
        process.toHandle().destroyForcibly();
        exitCode(PATIENCE);
    }

    /** Waits for its end. */
    int exitCode(Duration atMost) {
        try {
            assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                    .as("it should have ended within %s; it said:%n%s", atMost, output())
                    .isTrue();
            for (Thread reader : readers) {
                reader.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    int exitCode() {
        return exitCode(PATIENCE);
    }

    /**
     * Waits for the end of a process that was asked to end, which takes less than 20 seconds on a machine of its own.
     */
    int orderlyExitCode() {
        var machine = new Machine();
        long asked = System.nanoTime();
        int code = exitCode();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(machine.granted(ENDS_WITHIN));
        return code;
    }

    /** All that it has said so far. */
    String output() {
        return out.toString() + err;
    }

    /** What it has logged as an error, each with the beginning of its stack trace. */
    List<String> errors() {
        return Pattern.compile("(?m)^\\S+ \\S+ ERROR .*(?:\\R(?!\\d{4}-).*){0,30}")
                .matcher(output())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The first line of each fault that it has shown with its stack trace. */
    List<String> faults() {
        return output().lines()
                .filter(line -> line.matches("[\\w.$]+(?:Exception|Error)(?::.*)?"))
                .toList();
    }

    String out() {
        return out.toString();
    }

    @Override
    public void close() {
        kill();
    }

    private static Thread reading(InputStream stream, StringWriter into) {
        var reader = new Thread(() -> {
            try (var text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                text.transferTo(into);
            } catch (IOException e) {
                into.append("[cut off: " + e + "]");
            }
            LeakWatch.readOutput(into.toString());
        });
        reader.setDaemon(true);
        reader.start();
        return reader;
    }
}
