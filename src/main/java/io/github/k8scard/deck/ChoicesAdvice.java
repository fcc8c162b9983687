package io.github.k8scard.deck;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How choices give the right one away, or teach less than they could. */
final class ChoicesAdvice {
    /** So much longer than the next is seen at a glance. */
    private static final double LONGER = 1.5;

    /** Of short choices the longest is no cue. */
    private static final int LONGER_BY = 15;

    /** So many words of the question in the right choice alone are a cue, even if the others have other words of it. */
    private static final int MANY_SHARED = 3;

    private static final Pattern ABOUT_OTHERS = Pattern.compile(
            "\\b(?:all|none|both|neither|any|either) of (?:the above|the others?|the other choices|these choices)\\b"
                    + "|^(?:all|none|both|neither|any) of (?:these|them)\\W*$",
            Pattern.CASE_INSENSITIVE);

    private ChoicesAdvice() {}

    /** Whatever can be said of choices below a question. */
    static Stream<String> on(String question, Choices choices) {
        return Stream.of(longest(choices), sharedWords(question, choices), aboutOthers(choices))
                .flatMap(Optional::stream);
    }

    /** Which wrong choices of a card do not say why they are wrong. */
    static Optional<String> withoutWhy(Card card) {
        List<WrongChoice> silent = card.choices().stream()
                .flatMap(choices -> choices.wrong().stream())
                .filter(wrong -> wrong.why().isEmpty())
                .toList();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of((silent.size() == 1
                                ? "The wrong choice “" + silent.get(0).text() + "” does"
                                : silent.size() + " wrong choices do")
                        + " not say why; add `why` for whoever picks it.");
    }

    private static Optional<String> longest(Choices choices) {
        int right = length(choices.correct());
        int next = choices.wrong().stream()
                .mapToInt(wrong -> length(wrong.text()))
                .max()
                .orElse(right);
        return right >= next * LONGER && right >= next + LONGER_BY
                ? Optional.of("The right choice has " + right + " characters, the next " + next
                        + "; shorten it, or say more in the others.")
                : Optional.empty();
    }

    private static Optional<String> sharedWords(String question, Choices choices) {
        Set<String> asked = AskedWords.of(question);
        Set<String> right = AskedWords.of(choices.correct());
        right.retainAll(asked);
        Set<String> wrong = new HashSet<>();
        choices.wrong().forEach(each -> wrong.addAll(AskedWords.of(each.text())));
        wrong.retainAll(asked);
        right.removeAll(wrong);
        return right.isEmpty() || (!wrong.isEmpty() && right.size() < MANY_SHARED)
                ? Optional.empty()
                : Optional.of("Of the choices only the right one repeats “" + String.join("”, “", right)
                        + "” from the question; say it in a wrong one too, or in other words.");
    }

    private static Optional<String> aboutOthers(Choices choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(choices::at)
                .filter(choice -> ABOUT_OTHERS.matcher(choice).find())
                .findFirst()
                .map(choice -> "The choice “" + choice + "” speaks of the others, which come in any order;"
                        + " let each stand alone.");
    }

    private static int length(String text) {
        return (int) text.codePoints().filter(letter -> letter != '`').count();
    }
}
