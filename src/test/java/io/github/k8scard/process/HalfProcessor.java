package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a process run on one processor, and only for half of each tenth of a second, as a container's quota of half a
 * processor does. Closing it lets it run on.
 */
final class HalfProcessor implements AutoCloseable {
    private static final String QUOTA = """
            while kill -STOP "$0" && sleep 0.05 && kill -CONT "$0"; do sleep 0.05; done
            """;

    private final BotProcess bot;
    private final Process quota;

    private HalfProcessor(BotProcess bot, Process quota) {
        this.bot = bot;
        this.quota = quota;
    }

    /** A process of a site of which none has begun; the test is skipped where a processor cannot be chosen. */
    static HalfProcessor of(Site site, Path directory) {
        var flags = new ArrayList<>(JvmProcess.QUICK);
        flags.add("-XX:ActiveProcessorCount=1");
        var java = JvmProcess.of(flags, "io.github.k8scard.Main", List.of("serve"));
        var command = new ArrayList<>(List.of("taskset", "--cpu-list", anyProcessor()));
        command.addAll(java.command());
        java.command(command).directory(directory.toFile()).environment().putAll(site.environment());
        BotProcess bot = site.starts(java);
        return new HalfProcessor(bot, started("/bin/sh", "-c", QUOTA, "" + bot.pid()));
    }

    BotProcess bot() {
        return bot;
    }

    /** One that this process may use, which need not be the first. */
    private static String anyProcessor() {
        try {
            Process asked = started(
                    "taskset",
                    "--cpu-list",
                    "--pid",
                    "" + ProcessHandle.current().pid());
            String said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(said).matches("(?s).*: \\d.*");
            return said.replaceAll("(?s).*: (\\d+).*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process started(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            return abort("a process can be limited only on Linux: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        quota.destroy();
        started("/bin/sh", "-c", "kill -CONT \"$0\"", "" + bot.pid());
    }
}
