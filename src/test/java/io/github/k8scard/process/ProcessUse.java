package io.github.k8scard.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process holds at a moment, as Linux tells it.
 *
 * @param threads how many
 * @param files open ones, connections included
 */
record ProcessUse(int threads, int files) {
    static ProcessUse of(long pid) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            int threads = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
            return new ProcessUse(threads, (int) files.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The greater of each. */
    ProcessUse max(ProcessUse other) {
        return new ProcessUse(Math.max(threads, other.threads), Math.max(files, other.files));
    }

    boolean isWithin(ProcessUse most) {
        return threads <= most.threads && files <= most.files;
    }

    /** How much the objects of a JVM take that are still in use, in megabytes; it collects its garbage for that. */
    static long liveMegabytes(long pid) {
        try {
            Process jcmd = new ProcessBuilder(ProcFiles.jcmd().toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (InputStream out = jcmd.getInputStream()) {
                List<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("Total"))
                        .toList();
                return Long.parseLong(lines.get(0).split("\\s+")[2]) >> 20;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
