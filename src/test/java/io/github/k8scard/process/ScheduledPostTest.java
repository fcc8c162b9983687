package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily card in real time; each waits for up to two minutes. */
@Tag("thorough")
class ScheduledPostTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final Duration TO_THE_NEXT_MINUTES = Duration.ofSeconds(200);

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(directory);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_card_is_posted_at_its_minute_and_once() {
        site.serves();
        Instant planned = scheduled();

        site.slack().await("the card", now -> !site.cards().isEmpty(), TO_THE_NEXT_MINUTES);

        assertThat(Instant.now()).isBetween(planned, planned.plusSeconds(10));
        awaitPast(planned.plus(75, ChronoUnit.SECONDS));
        assertThat(site.cards()).hasSize(1);
    }

    @Test
    void it_is_posted_once_even_if_the_process_is_killed_around_it() {
        BotProcess early = site.serves();
        Instant planned = scheduled();
        awaitPast(planned.minusMillis(300));
        early.kill();
        BotProcess next = site.serves();
        site.slack().await("the card", now -> !site.cards().isEmpty(), BotProcess.PATIENCE);
        next.kill();

        site.serves();
        awaitPast(planned.plus(75, ChronoUnit.SECONDS));
        assertThat(site.cards()).hasSize(1);
    }

    /** Schedules the card for the first full minute that leaves the time to do so. */
    private Instant scheduled() {
        Instant planned =
                Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        assertThat(site.types("U0ADA", "/k8scard schedule " + TIME.format(planned) + " daily UTC")
                        .acknowledged())
                .isTrue();
        return planned;
    }

    private static void awaitPast(Instant instant) {
        await().atMost(TO_THE_NEXT_MINUTES)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Instant.now().isAfter(instant));
    }
}
