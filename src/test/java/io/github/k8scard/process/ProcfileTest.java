package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Started as hosts do: a shell is given the line of the Procfile. */
class ProcfileTest {
    @TempDir
    private Path directory;

    @Test
    @Tag("trap-21")
    void a_signal_to_the_shell_reaches_the_bot() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "hosts have a shell");
        String line = Files.readAllLines(Path.of("Procfile")).get(0).replaceFirst("web: ", "");
        try (var site = new Site(directory)) {
            Map<String, String> environment = site.environment("JAVA_OPTS", "-Dfile.encoding=UTF-8");
            try (BotProcess bot = BotProcess.startByShell(directory, line, environment)) {
                site.connected(bot);
                assertThat(site.types("U0ADA", "/k8scard me").acknowledged()).isTrue();

                bot.sigterm();
                bot.sigterm();

                assertThat(bot.orderlyExitCode()).isIn(0, 143);
                assertThat(bot.output()).contains("Bot: Stopped").doesNotContain("\tat ", "already closed");
            }
        }
        assertThat(List.of("web", "worker"))
                .allSatisfy(kind -> assertThat(Files.readAllLines(Path.of("Procfile")))
                        .anyMatch(started -> started.startsWith(kind + ": exec java ")));
    }
}
