package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.Machine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The smallest host that somebody would choose. */
@Tag("timed")
class HalfProcessorTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    private Path directory;

    @Test
    @Tag("trap-8")
    void the_first_command_and_the_first_click_are_acknowledged_at_once_on_half_a_processor(TestReporter reporter) {
        try (var site = new Site(directory);
                var half = HalfProcessor.of(site, directory)) {
            site.connected(half.bot());
            var machine = new Machine();

            var command = site.types("U0BEN", "/k8scard status");
            var card = site.quiz();
            var click = site.slack().member("U0ADA").clicks(card, "round:choose:0");

            reporter.publishEntry("command and click", command.took() + ", " + click.took());
            assertThat(command.acknowledged()).as(command.toString()).isTrue();
            assertThat(command.took()).isLessThan(machine.granted(AT_ONCE));
            assertThat(click.acknowledged()).as(click.toString()).isTrue();
            assertThat(click.took()).isLessThan(machine.granted(AT_ONCE));
            assertThat(half.bot().errors()).isEmpty();
        }
    }
}
