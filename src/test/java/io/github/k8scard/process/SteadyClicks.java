package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A member who clicks on a card a few times a second, whatever else happens. */
final class SteadyClicks implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 200;
    private static final int FEW = 3;

    private final ScheduledExecutorService clicking = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> clicksOn;
    private final List<Exchange> clicks = new CopyOnWriteArrayList<>();

    SteadyClicks(Site site, Message card) {
        clicksOn = clicking.scheduleWithFixedDelay(
                () -> clicks.add(site.slack().member("U0BEN").clicks(card, "round:choose:0")),
                0,
                BETWEEN_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    int count() {
        return clicks.size();
    }

    /** Ends it, and says how long the slowest took, all having been acknowledged and none having failed until now. */
    Duration slowest() throws InterruptedException {
        assertThat(clicksOn.isDone())
                .as(() -> "the clicks ended early: " + catchThrowable(clicksOn::get))
                .isFalse();
        close();
        assertThat(clicking.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(clicks)
                .hasSizeGreaterThan(FEW)
                .allSatisfy(click ->
                        assertThat(click.acknowledged()).as(click.toString()).isTrue());
        return clicks.stream()
                .map(Exchange::took)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public void close() {
        clicksOn.cancel(false);
        clicking.shutdown();
    }
}
