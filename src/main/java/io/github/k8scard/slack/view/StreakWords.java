package io.github.k8scard.slack.view;

import io.github.k8scard.board.Streak;
import java.util.Optional;

/**
 * A streak in friendly words that need no escape. It counts daily cards that were answered, right or wrong, and says
 * so.
 */
final class StreakWords {
    private StreakWords() {}

    /**
     * How a streak stands after an answer; empty if there is nothing to say, or {@link #celebration} says it all.
     *
     * @param revealed whether the answer was looked at instead, which begins nothing worth a word
     */
    static Optional<String> grown(Streak streak, boolean revealed) {
        if (streak.isMilestone()) {
            return freezes(streak.freezes());
        }
        if (streak.length() == 1) {
            return revealed ? Optional.empty() : Optional.of("a streak begins: 1 daily card answered");
        }
        return Optional.of(of(streak));
    }

    /** For example {@code 🎉 You have answered 10 daily cards in a row!} */
    static String celebration(Streak streak) {
        return "🎉 You have answered " + streak.length() + " daily cards in a row!";
    }

    /** What became of the cards missed right before the latest answer, if there were any. */
    static Optional<String> missed(Streak streak) {
        if (streak.lost() > 0) {
            return Optional.of("your last streak ended at " + streak.lost());
        }
        return switch (streak.covered()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("🧊 a freeze covered the card you missed");
            default -> Optional.of("🧊 freezes covered the " + streak.covered() + " cards you missed");
        };
    }

    /** For example {@code 🔥 answered 4 daily cards in a row, your best is 12}. */
    static String withBest(Streak streak) {
        return of(streak) + (streak.best() > streak.length() ? ", your best is " + streak.best() : "");
    }

    /** For example {@code 🔥 answered 5 daily cards in a row, 1 freeze left}. */
    private static String of(Streak streak) {
        return length(streak.length())
                + freezes(streak.freezes()).map(freezes -> ", " + freezes).orElse("");
    }

    private static String length(int length) {
        return switch (length) {
            case 0 -> "no streak right now";
            case 1 -> "answered 1 daily card";
            default -> "🔥 answered " + length + " daily cards in a row";
        };
    }

    private static Optional<String> freezes(int freezes) {
        return switch (freezes) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 freeze left");
            default -> Optional.of(freezes + " freezes left");
        };
    }
}
