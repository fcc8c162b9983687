package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a running JVM uses.
 *
 * @param heapKilobytes what is left after a collection
 * @param threads all of the system's, those of the JVM itself included
 * @param files open ones, connections included
 */
record Vitals(long heapKilobytes, int threads, int files) {
    private static final Pattern USED = Pattern.compile("(?:generation|heap)\\s+total \\d+K, used (\\d+)K");

    static Vitals of(BotProcess process) {
        run(process, "GC.run");
        String heap = run(process, "GC.heap_info");
        long used = USED.matcher(heap)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        assertThat(used).as(heap).isPositive();
        return new Vitals(used, entries(process, "task"), entries(process, "fd"));
    }

    /** Whether the threads have ended that are kept for half a minute after replies to Slack, and connections before. */
    static boolean isAtRest(BotProcess process) {
        try (var threads = Files.list(Path.of("/proc", "" + process.pid(), "task"))) {
            return threads.noneMatch(thread -> nameOf(thread).startsWith("reply-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    private static int entries(BotProcess process, String what) {
        try (var all = Files.list(Path.of("/proc", "" + process.pid(), what))) {
            return (int) all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(BotProcess process, String command) {
        try {
            var jcmd = new ProcessBuilder(List.of(ProcFiles.jcmd().toString(), "" + process.pid(), command))
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
