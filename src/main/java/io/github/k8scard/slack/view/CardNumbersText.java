package io.github.k8scard.slack.view;

import io.github.k8scard.curation.AnswerCount;
import io.github.k8scard.curation.CardNumbers;
import io.github.k8scard.curation.TimesPosted;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a card does. Nobody is named. */
final class CardNumbersText {
    private static final int CHOICE = 60;

    private CardNumbersText() {}

    /** For Slack; each choice is on a line of its own. */
    static String mrkdwn(Card card, CardNumbers numbers, LocalDate today) {
        return facts(numbers, today)
                + card.choices()
                        .flatMap(choices -> picks(choices, numbers, "\n", choice -> Mrkdwn.of(choice, CHOICE)))
                        .map(lines -> " Picked:\n" + lines)
                        .orElse("");
    }

    /** The same in words and in one paragraph, not escaped. */
    static String words(Card card, CardNumbers numbers, LocalDate today) {
        return facts(numbers, today)
                + card.choices()
                        .flatMap(choices ->
                                picks(choices, numbers, "; ", choice -> Escaped.cut(Markdown.words(choice), CHOICE)))
                        .map(list -> " Picked: " + list + ".")
                        .orElse("");
    }

    private static String facts(CardNumbers numbers, LocalDate today) {
        return Stream.of(Optional.of(use(numbers, today)), answers(numbers), flags(numbers.openFlags()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String use(CardNumbers numbers, LocalDate today) {
        return posted(numbers.posted(), today)
                + (numbers.practised() == 0 ? "." : "; practiced " + times(numbers.practised()) + ".");
    }

    private static String posted(TimesPosted posted, LocalDate today) {
        return posted.last()
                .map(date -> "Posted " + times(posted.times()) + (posted.times() == 1 ? ", on " : ", last on ")
                        + Dates.day(date, today))
                .orElse("Not posted yet");
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }

    private static Optional<String> answers(CardNumbers numbers) {
        AnswerCount answers = numbers.answers();
        if (numbers.tellsHitRate()) {
            return Optional.of(NumbersView.percent(answers.known(), answers.all())
                    + (answers.graded() == 0 ? " right" : " known") + " of " + answers.all() + " answers.");
        }
        return answers.all() == 0 ? Optional.empty() : Optional.of(NumbersView.answers(answers.all()) + " so far.");
    }

    /** What most picked comes first. */
    private static Optional<String> picks(
            Choices choices, CardNumbers numbers, String between, UnaryOperator<String> shown) {
        Comparator<Integer> byPicks = Comparator.comparing(numbers.picks()::get);
        return numbers.picks().isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, choices.size())
                        .boxed()
                        .sorted(byPicks.reversed())
                        .map(place -> numbers.picks().get(place) + " × " + shown.apply(choices.at(place))
                                + (place == choices.right() ? " ✅" : ""))
                        .collect(Collectors.joining(between)));
    }

    private static Optional<String> flags(int open) {
        return open == 0 ? Optional.empty() : Optional.of(open == 1 ? "1 open flag." : open + " open flags.");
    }
}
