package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** With the flags of the Procfile, as on a host with 512 MB. */
class FootprintTest {
    private static final long MOST_MEGABYTES = 400;
    private static final int CLICKS = 200;
    private static final List<String> MEMBERS = List.of("U0ADA", "U0BEN", "U0CHIOMA", "U0DMITRI", "U0EMI", "U0FARAH");

    @TempDir
    private Path directory;

    @Test
    void it_starts_and_serves_in_the_memory_of_a_small_host(TestReporter reporter) throws IOException {
        ProcFiles.needed();
        try (var site = new Site(directory)) {
            BotProcess bot = site.connected(site.starts(flags(), site.environment()));
            var card = site.quiz();

            for (int i = 0; i < CLICKS; i++) {
                var click = site.slack().member(MEMBERS.get(i % MEMBERS.size())).clicks(card, "round:choose:" + i % 2);
                assertThat(click.acknowledged()).as(click.toString()).isTrue();
            }

            long megabytes = residentMegabytes(bot.pid());
            reporter.publishEntry("resident MB after " + CLICKS + " clicks", String.valueOf(megabytes));
            assertThat(megabytes).isLessThan(MOST_MEGABYTES);
            assertThat(bot.output()).doesNotContain("ERROR", "\tat ");
        }
    }

    private static List<String> flags() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Procfile"));
        assertThat(lines).hasSize(2);
        String web = lines.get(0);
        assertThat(web).matches("web: exec java -X.* \\$JAVA_OPTS -jar target/k8scard\\.jar serve");
        assertThat(lines.get(1)).isEqualTo(web.replaceFirst("web", "worker"));
        return Arrays.stream(web.split(" "))
                .filter(word -> word.startsWith("-X") || word.startsWith("-D"))
                .toList();
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
