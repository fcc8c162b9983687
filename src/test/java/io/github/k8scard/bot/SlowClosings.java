package io.github.k8scard.bot;

import io.github.k8scard.delivery.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A chat system that may keep the first change of a message waiting, and does not always answer it. */
final class SlowClosings {
    private static final Outcome SENT = new Outcome.Sent("17.5");

    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final int firstAnswer;
    private volatile boolean hangs;

    SlowClosings(Random random) {
        firstAnswer = random.nextInt(6);
    }

    /**
     * A change of the message.
     *
     * @param correct the right choice, as it says
     * @param right how many were right, as it says
     * @param arrived whether the message shows it
     * @param answered whether the bot was told what came of it, and that it arrived
     */
    record Shown(String correct, int right, boolean arrived, boolean answered) {}

    /** From now on a change waits until {@link #answer}. */
    void hang() {
        hangs = true;
    }

    void awaitHanging() {
        await(hanging);
    }

    void answer() {
        answered.countDown();
    }

    Outcome close(ClosedRound closed) {
        if (hangs) {
            hanging.countDown();
            await(answered);
        }
        Outcome outcome = shown.isEmpty() ? first() : SENT;
        shown.add(new Shown(
                closed.round().card().choices().orElseThrow().correct(),
                closed.tally().right().size(),
                !(outcome instanceof Outcome.NotSent),
                outcome instanceof Outcome.Sent));
        return outcome;
    }

    /** What comes to nothing, or nobody knows to what, is rarer than what arrives. */
    private Outcome first() {
        return switch (firstAnswer) {
            case 0 -> new Outcome.NotSent("busy", Duration.ZERO);
            case 1 -> new Outcome.Unknown("cut");
            default -> SENT;
        };
    }

    List<Shown> shown() {
        return List.copyOf(shown);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
