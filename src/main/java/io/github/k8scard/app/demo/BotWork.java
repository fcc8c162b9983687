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
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private static final Duration AGAIN_AT_MOST = Duration.ofSeconds(1);

    private final Bot bot;
    private volatile boolean inVain;

    BotWork(Bot bot) {
        this.bot = bot;
    }

    @Override
    public Optional<Instant> next() {
        return bot.whatComesNext().at(bot.now());
    }

    /**
     * What waits for Slack is waited for, in real time; once that was in vain, no longer than a moment until it
     * succeeds.
     */
    @Override
    public void run() {
        bot.runWhatIsDue();
        long end = System.nanoTime() + (inVain ? AGAIN_AT_MOST : AT_MOST).toNanos();
        boolean owing = bot.whatComesNext().isOwing(bot.now());
        while (owing && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            bot.runWhatIsDue();
            owing = bot.whatComesNext().isOwing(bot.now());
        }
        inVain = owing;
    }
}
