package io.github.k8scard.board;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rounds, written short: answered is {@code a}, missed {@code m}, open and not answered {@code o}. */
final class StreakMarks {
    private StreakMarks() {}

    static List<StreakMark> of(String rounds) {
        return rounds.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'a' -> StreakMark.ANSWERED;
                    case 'm' -> StreakMark.MISSED;
                    case 'o' -> StreakMark.OPEN_UNANSWERED;
                    default -> throw new IllegalArgumentException(rounds);
                })
                .toList();
    }

    /** Up to 60 rounds, most of them answered. */
    static String random(SplittableRandom random) {
        int rounds = random.nextInt(61);
        return IntStream.range(0, rounds)
                .mapToObj(i -> String.valueOf("aaaaaaammo".charAt(random.nextInt(10))))
                .collect(Collectors.joining());
    }
}
