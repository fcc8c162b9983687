package io.github.k8scard.bot;

import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.PlainWords;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.storage.RegradedMembers.InRound;
import io.github.k8scard.storage.RegradedMembers.Regraded;
import io.github.k8scard.words.Quoted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a member is told of a mended card: what it makes of their answers, and what is right. */
final class RegradeLine {
    private static final int QUESTION_AT_MOST = 150;
    private static final int CHOICE_AT_MOST = 200;

    private RegradeLine() {}

    /**
     * The line; plain text of any content.
     *
     * @param present the mended card, which has choices
     * @param answers what was regraded of one member, at least one answer
     * @param today about today's date
     */
    static String of(Card present, List<Regraded> answers, LocalDate today) {
        int gained = answers.stream().mapToInt(Regraded::gained).sum();
        // only where one round asked it does everybody know which one is meant, and by which letter
        Optional<InRound> round = answers.size() == 1 ? answers.get(0).round() : Optional.empty();
        String which = round.map(asked -> "The card of " + ScheduleText.date(asked.date(), today))
                        .orElse("A card that you answered")
                + ", " + quoted(present.question(), QUESTION_AT_MOST) + ", had a mistake";
        Choices choices = present.choices().orElseThrow();
        String right = "the right answer was "
                + round.map(asked -> letter(asked, choices.right()) + ", ").orElse("")
                + quoted(choices.correct(), CHOICE_AT_MOST);
        if (gained > 0) {
            return "+" + gained + ": " + right + ". " + which + "." + pointsStay(answers);
        }
        if (answers.stream().anyMatch(Regraded::right)) {
            return "You were right after all: " + right + ". " + which + "." + pointsStay(answers);
        }
        String picked = round.map(
                        asked -> ", not " + letter(asked, answers.get(0).choice()))
                .orElse("");
        return which + ": " + right + picked + "." + pointsStay(answers);
    }

    /** For who had points for what is wrong now. */
    private static String pointsStay(List<Regraded> answers) {
        return answers.stream().anyMatch(answer -> !answer.right() && answer.points() > 0) ? " Your points stay." : "";
    }

    private static String letter(InRound asked, int place) {
        return ChoiceOrder.letter(asked.order().positionOf(place));
    }

    private static String quoted(String markdown, int charactersAtMost) {
        return Quoted.of(PlainWords.of(markdown), charactersAtMost);
    }
}
