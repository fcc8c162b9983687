package io.github.k8scard.storage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another JVM that opens a database and commits rows as fast as it can, printing the number of each committed one. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildProcess opening(DatabaseUrl url) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ChildProcess(new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        ChildProcess.class.getName(),
                        url.jdbcUrl(),
                        url.user().orElse(""),
                        url.password().orElse(""))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Launchers differ in whether the tests' own class path is the JVM's. */
    private static String classPath() {
        if (ChildProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /** Reads until a line has been printed. */
    void awaitLine(String line) throws IOException {
        String read = output.readLine();
        while (read != null && !read.equals(line)) {
            read = output.readLine();
        }
        if (read == null) {
            throw new IOException("the child process ended without printing " + line);
        }
    }

    /** Kills it and returns the numbers that it printed, read to the end. */
    List<String> killedAfter(int lines) throws IOException {
        var printed = new ArrayList<String>();
        String line = output.readLine();
        while (line != null) {
            if (line.matches("\\d+;")) {
                printed.add(line.replace(";", ""));
            }
            if (printed.size() == lines) {
                // by its handle, since Process itself would close the output that is still to be read
                process.toHandle().destroyForcibly();
            }
            line = output.readLine();
        }
        return printed;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The child. */
    public static void main(String[] arguments) {
        var url = new DatabaseUrl(arguments[0], Optional.of(arguments[1]), Optional.of(arguments[2]));
        try (var database = Database.open(url)) {
            System.out.println("open");
            for (int number = 0; ; number++) {
                String id = String.valueOf(number);
                database.useTransaction(tables -> tables.workspaces().save(id, "Acme", "U" + id, Instant.EPOCH));
                System.out.println(id + ";");
            }
        }
    }
}
