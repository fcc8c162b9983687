package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.slack.Acknowledgements.Ending;
import io.github.k8scard.slack.Acknowledgements.RequestKind;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Metrics metrics = new Metrics("1.2.3");

    @AfterEach
    void close() throws Exception {
        metrics.close();
    }

    @Test
    void while_the_database_is_away_the_other_figures_are_there() {
        var database = Database.open(
                DatabaseUrl.inMemory("metrics-" + UUID.randomUUID()),
                metrics.listeners().pool(),
                Clock.systemUTC());
        metrics.watch(database, Clock.systemUTC());
        database.close();
        metrics.listeners().acknowledgements().answered(RequestKind.CLICK, Ending.NOT_SAVED, A_SECOND);

        assertThat(metrics.scrape())
                .contains("k8scard_database_answers 0.0", "k8scard_deliveries{state=\"pending\"} NaN")
                .contains("k8scard_acknowledgement_seconds_count{kind=\"click\",outcome=\"not_saved\"} 1")
                .contains("jvm_memory_used_bytes{", "k8scard_build_info{version=\"1.2.3\"} 1");
    }

    @Test
    void a_timer_that_never_succeeds_counts_from_the_start() {
        var timers = metrics.listeners().timers();
        timers.planned("rounds and reminders");
        timers.planned("hanging");
        timers.ran("rounds and reminders", Duration.ZERO, A_SECOND, true);
        assertThat(metrics.scrape())
                .contains("k8scard_timer_run_seconds_count{outcome=\"failed\",timer=\"rounds_and_reminders\"} 1")
                .containsPattern("last_success_timestamp_seconds\\{timer=\"rounds_and_reminders\"\\} 1\\.\\d+E9")
                .containsPattern("last_success_timestamp_seconds\\{timer=\"hanging\"\\} 1\\.\\d+E9");
    }

    @Test
    void of_backups_the_newest_is_told_if_there_is_one() {
        var newest = new AtomicReference<>(Optional.<Instant>empty());
        metrics.watchBackups(newest::get);
        assertThat(metrics.scrape()).contains("k8scard_backup_last_success_timestamp_seconds NaN");
        newest.set(Optional.of(Instant.ofEpochSecond(1_764_000_000)));
        assertThat(metrics.scrape()).contains("k8scard_backup_last_success_timestamp_seconds 1.764E9");
    }

    @Test
    void what_comes_in_cannot_make_ever_more_figures() {
        var calls = metrics.listeners().calls();
        for (int i = 0; i < 1_000; i++) {
            String word = Integer.toString(i, 26).replaceAll("[0-9]", "x") + "q".repeat(i % 40);
            calls.answered(word, word, A_SECOND);
            calls.answered("chat.postMessage", "{evil=\"" + i + "\"}\n", A_SECOND);
        }
        calls.answered("chat.postMessage", "channel_not_found", A_SECOND);

        assertThat(metrics.scrape().lines().filter(line -> line.startsWith("k8scard_slack_call_seconds_count")))
                .hasSizeLessThan(45)
                .anyMatch(line -> line.contains("result=\"channel_not_found\""))
                .anyMatch(line -> line.contains("method=\"other\""));
        assertThat(metrics.scrape()).doesNotContain("evil");
    }
}
