package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Card;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member is told of an answer, in a round and in practice alike: each thing once. */
final class ResultText {
    /** Leaves room for what was picked in the same section. */
    private static final int REST = 2_000;

    private final Card card;
    private final ChoiceOrder order;
    private final Judgement judgement;

    ResultText(Card card, ChoiceOrder order, Answer answer) {
        this.card = card;
        this.order = order;
        this.judgement = answer.judgement();
    }

    /** The verdict, then everything that the card teaches. */
    List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        String asked = Mrkdwn.of(CardText.question(card, order), BlockLimits.CONTEXT);
        blocks.addAll(CardText.withSnippet(Parts.context(asked), card));
        verdict().forEach(text -> blocks.add(Parts.section(text)));
        taught().forEach(text -> blocks.add(Parts.section(Mrkdwn.of(text, BlockLimits.SECTION))));
        blocks.add(AnswerText.source(card));
        return blocks;
    }

    /** The same in words; not escaped. */
    String words() {
        String verdict = switch (judgement.verdict()) {
            case RIGHT -> "Right." + rightWords(" It is ");
            case WRONG ->
                "Not quite. You picked " + ended(pickedWords())
                        + whyNot().map(why -> " " + ended(Markdown.words(why))).orElse("")
                        + rightWords(" The answer is ");
            case REVEALED -> "Revealed, so it counts as not known." + rightWords(" The answer is ");
            case SELF_GRADED -> "Noted: " + Grades.name(judgement.grade()) + ".";
        };
        String taught = taught().map(Markdown::words).collect(Collectors.joining(" "));
        return (taught.isEmpty() ? verdict : verdict + "\n" + taught) + AnswerText.sinceWords(card);
    }

    /** What was answered before, since only that counts; not escaped. */
    String already() {
        return switch (judgement.verdict()) {
            case RIGHT, WRONG -> "You answered " + ChoiceOrder.letter(picked()) + " already; the first answer counts.";
            case REVEALED -> "You revealed the answer already; the first answer counts.";
            case SELF_GRADED ->
                "You graded this card already: " + Grades.name(judgement.grade()) + ". The first grade counts.";
        };
    }

    /** Each for a section of its own. */
    private List<String> verdict() {
        return switch (judgement.verdict()) {
            case RIGHT -> List.of("✅ *Right.*" + right(" It is "));
            case WRONG -> wrong();
            case REVEALED -> List.of("👀 *Revealed*, so it counts as not known." + right("\nThe answer is "));
            case SELF_GRADED -> List.of("📝 *Noted.* You said: " + Grades.name(judgement.grade()));
        };
    }

    /** What was picked, why it is not the answer if the card says so, and then what is. */
    private List<String> wrong() {
        String pick = "❌ *Not quite.* You picked " + lettered(picked(), choice(picked()), CardText.CHOICE);
        String right = right("The answer is ");
        return whyNot().map(why -> List.of(pick + "\n" + Mrkdwn.of(why, REST), right))
                .orElseGet(() -> List.of(pick + "\n" + right));
    }

    /** Without what the right choice says below it; empty if nothing is left or it was no wrong choice. */
    private Optional<String> whyNot() {
        if (judgement.verdict() != Verdict.WRONG) {
            return Optional.empty();
        }
        return card.choices()
                .orElseThrow()
                .whyNot(judgement.choice().orElseThrow())
                .map(why -> Sentences.unsaid(why, rightText().stream().toList()))
                .filter(why -> !why.isEmpty());
    }

    /** Answer and explanation without what the verdict has said. */
    private Stream<String> taught() {
        var said = new ArrayList<String>();
        rightText().ifPresent(said::add);
        whyNot().ifPresent(said::add);
        String answer = Sentences.unsaid(card.answer(), said);
        said.add(card.answer());
        String explanation =
                card.explanation().map(text -> Sentences.unsaid(text, said)).orElse("");
        return Stream.of(answer, explanation).filter(text -> !text.isEmpty());
    }

    /** The right choice: in the words of the answer if they are the choice's own. */
    private Optional<String> rightText() {
        return order.size() == 0
                ? Optional.empty()
                : Optional.of(Sentences.says(card.answer(), choice(right())) ? card.answer() : choice(right()));
    }

    private String right(String intro) {
        return rightText().map(text -> intro + lettered(right(), text, REST)).orElse("");
    }

    private String rightWords(String intro) {
        return rightText()
                .map(text -> intro + ChoiceOrder.letter(right()) + ": " + ended(Markdown.words(text)))
                .orElse("");
    }

    private String pickedWords() {
        return ChoiceOrder.letter(picked()) + ": " + CardText.choiceWords(card, order, picked());
    }

    private static String ended(String words) {
        return words.endsWith(".") || words.endsWith("!") || words.endsWith("?") ? words : words + ".";
    }

    private static String lettered(int position, String text, int limit) {
        return "*" + ChoiceOrder.letter(position) + "*: " + Mrkdwn.of(text, limit);
    }

    private String choice(int position) {
        return card.choices().orElseThrow().at(order.choiceAt(position));
    }

    private int right() {
        return order.positionOf(card.choices().orElseThrow().right());
    }

    private int picked() {
        return order.positionOf(judgement.choice().orElseThrow());
    }
}
