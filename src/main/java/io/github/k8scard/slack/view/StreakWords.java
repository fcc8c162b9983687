package io.github.k8scard.slack.view;

import io.github.k8scard.board.Streak;
import java.util.Optional;

/** A streak in friendly words that need no escape. */
final class StreakWords {
    private StreakWords() {}

    /** For example {@code 🔥 5 in a row, 1 freeze in hand}. */
    static String of(Streak streak) {
        return length(streak.length()) + freezes(streak.freezes());
    }

    /** What became of the cards missed right before the latest answer, if there were any. */
    static Optional<String> missed(Streak streak) {
        if (streak.lost() > 0) {
            return Optional.of("your last one ended at " + streak.lost());
        }
        return switch (streak.covered()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("🧊 a freeze covered the card you missed");
            default -> Optional.of("🧊 freezes covered the " + streak.covered() + " cards you missed");
        };
    }

    /** For example {@code 4 in a row, your best is 12}. */
    static String withBest(Streak streak) {
        return of(streak) + (streak.best() > streak.length() ? ", your best is " + streak.best() : "");
    }

    private static String length(int length) {
        return switch (length) {
            case 0 -> "no streak right now";
            case 1 -> "a streak begins: 1 in a row";
            default -> "🔥 " + length + " in a row";
        };
    }

    private static String freezes(int freezes) {
        return switch (freezes) {
            case 0 -> "";
            case 1 -> ", 1 freeze in hand";
            default -> ", " + freezes + " freezes in hand";
        };
    }
}
