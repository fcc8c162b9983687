package io.github.k8scard.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Moves domain time forward from event to event, never over one: whatever the bot or a teammate would have done on the
 * way is done, in order. So a week brings its five cards, not one. Safe for concurrent use: one journey starts where
 * the one before it ended. An interrupted journey ends at the next event.
 */
public final class TimeMachine {
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Duration SEARCHED = Duration.ofDays(7);

    private final DomainClock clock;
    private final DueWork bot;
    private final Teammates teammates;
    private final String adviceWithoutCards;
    private final AtomicInteger journeys = new AtomicInteger();
    private Instant reached = Instant.MIN;

    /**
     * @param adviceWithoutCards what to tell a person who waits for a card in vain
     */
    public TimeMachine(DomainClock clock, DueWork bot, Teammates teammates, String adviceWithoutCards) {
        this.clock = clock;
        this.bot = bot;
        this.teammates = teammates;
        this.adviceWithoutCards = adviceWithoutCards;
    }

    /**
     * Moves on by a span of time, at most 60 days.
     *
     * @param traveller whose id it is that moves time: they answer for themselves, or not at all
     */
    public void advance(Duration span, String traveller) {
        Duration allowed = span.compareTo(LONGEST) > 0 ? LONGEST : span;
        travel(allowed, traveller, before -> false);
    }

    /**
     * Moves on until there is another card than before in any channel; returns false if none comes within a week.
     *
     * @param traveller as for {@link #advance}
     */
    public boolean advanceToNextCard(String traveller) {
        return travel(SEARCHED, traveller, before -> teammates.cards() > before);
    }

    /** What to tell a person who waits for a card in vain. */
    public String adviceWithoutCards() {
        return adviceWithoutCards;
    }

    /** Whether a journey is under way. */
    public boolean isMoving() {
        return journeys.get() > 0;
    }

    private boolean travel(Duration span, String traveller, LongPredicate arrived) {
        journeys.incrementAndGet();
        try {
            return travelInTurn(span, traveller, arrived);
        } finally {
            journeys.decrementAndGet();
        }
    }

    private synchronized boolean travelInTurn(Duration span, String traveller, LongPredicate arrived) {
        Instant end = clock.instant().plus(span);
        live(traveller);
        long before = teammates.cards();
        while (!arrived.test(before) && !Thread.currentThread().isInterrupted()) {
            Optional<Instant> next = next().filter(at -> !at.isAfter(end));
            clock.moveTo(next.orElse(end));
            live(traveller);
            if (next.isEmpty()) {
                return arrived.test(before);
            }
        }
        return arrived.test(before);
    }

    private void live(String traveller) {
        reached = clock.instant();
        bot.run();
        teammates.act(reached, traveller);
        teammates.notice(reached);
    }

    /** What the bot could not do when it was due is not waited for again. */
    private Optional<Instant> next() {
        return Stream.of(bot.next().filter(at -> at.isAfter(reached)), teammates.next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
