package io.github.k8scard.sandbox.time;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.ToyApp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A workspace at 09:00 on a Monday, a bot that posts a card each day at 09:30, teammates, and what moves their time.
 */
final class TimeWorld implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant FIRST_CARD = Instant.parse("2026-11-23T09:30:00Z");
    /** How long a test may take, for what runs on as it does. */
    static final Duration A_WHILE = Duration.ofSeconds(60);

    final DomainClock clock = DomainClock.startingAt(START);
    final SlackWorkspace slack = SlackWorkspace.start(ToyApp.plan().withClock(clock));
    final CardBot bot = new CardBot(slack, clock, FIRST_CARD);
    final Teammates teammates;
    final TimeMachine time;

    TimeWorld(Teammate... members) {
        teammates = new Teammates(slack, bot, List.of(members));
        time = new TimeMachine(clock, bot, teammates, "No card came.");
    }

    /** Members who are always there. */
    static TimeWorld withBenAndEmi() {
        return new TimeWorld(new Teammate("U0BEN", 1, 0.5), new Teammate("U0EMI", 1, 0.5));
    }

    List<String> buttonsOf(String member) {
        return bot.clicks().stream()
                .filter(click -> click.member().equals(member))
                .map(CardBot.Click::button)
                .toList();
    }

    /** Moves time as somebody who is no teammate. */
    void advance(Duration span) {
        time.advance(span, "U0ADA");
    }

    boolean advanceToNextCard() {
        return time.advanceToNextCard("U0ADA");
    }

    @Override
    public void close() {
        bot.close();
        slack.close();
    }
}
