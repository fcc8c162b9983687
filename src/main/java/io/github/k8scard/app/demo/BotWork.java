package io.github.k8scard.app.demo;

import io.github.k8scard.app.Bot;
import io.github.k8scard.sandbox.time.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The bot's work as the sandbox's time machine drives it. */
final class BotWork implements DueWork {
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So that a journey through time ends soon although Slack takes nothing. */
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Bot bot;
    private volatile boolean stillOwing;

    BotWork(Bot bot) {
        this.bot = bot;
    }

    @Override
    public Optional<Instant> next() {
        return bot.whatComesNext().at(bot.now());
    }

    /**
     * Returns when Slack has all that the bot owes it. What Slack does not take is tried for ten seconds of real time,
     * or for one if the last call ended with messages still owed; a call that is under way then is waited for.
     */
    @Override
    public void run() {
        bot.runWhatIsDue();
        long end = System.nanoTime() + (stillOwing ? PATIENCE_AFTER_FAILURE : PATIENCE).toNanos();
        while (isOwing() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            bot.runWhatIsDue();
        }
        stillOwing = isOwing();
    }

    private boolean isOwing() {
        return bot.whatComesNext().isOwing(bot.now());
    }
}
