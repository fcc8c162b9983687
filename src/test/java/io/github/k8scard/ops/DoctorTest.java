package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.NotSaved;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Check AWAY = now -> {
        throw NotSaved.databaseGone("no room", true, new IOException("no room"));
    };
    private static final Check FINE = now -> List.of(Finding.ok("deck", "3 cards"));

    private static List<String> lines(Check... checks) {
        return new Doctor(List.of(checks))
                .examine(NOW).stream().map(Finding::line).toList();
    }

    @Test
    void a_database_that_is_away_is_a_fault_of_the_database_told_once() {
        assertThat(lines(AWAY, FINE, AWAY, FINE))
                .containsExactly(
                        "✗ fault   database        could not be asked. The bot goes on by itself once it can; its log"
                                + " says more.",
                        "✓ ok      deck            3 cards",
                        "✓ ok      deck            3 cards");
    }

    @Test
    void it_is_not_told_again_after_the_reason() {
        Check told = now -> List.of(Finding.fault("database", "cannot be used at the moment: no room", ""));
        assertThat(lines(told, AWAY))
                .containsExactly("✗ fault   database        cannot be used at the moment: no room");
    }

    @Test
    void a_check_that_fails_itself_keeps_no_other_from_being_run() {
        Check broken = now -> {
            throw new IllegalStateException("provoked by a test");
        };
        assertThat(lines(broken, FINE))
                .hasSize(2)
                .first()
                .asString()
                .contains("a check failed itself (IllegalStateException). Please report this");
    }
}
