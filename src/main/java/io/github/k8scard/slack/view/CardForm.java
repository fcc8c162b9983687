package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.DeckLimits;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.deck.Reference;
import io.github.k8scard.deck.Snippet;
import io.github.k8scard.deck.SnippetLanguage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of a card as inputs of a modal, which go by these names. Of a card that there is, the inputs hold what it
 * says, and there are as many choices as it has; of a new one they are empty, there is room for all choices, and what
 * only those who look after the cards need is left out.
 */
public final class CardForm {
    public static final String QUESTION = "question";
    public static final String LANGUAGE = "snippet-language";
    public static final String SNIPPET = "snippet";
    public static final String RECALL = "recall";

    /** The number of the place of the right choice. */
    public static final String RIGHT = "right";

    public static final String ANSWER = "answer";
    public static final String EXPLANATION = "explanation";
    public static final String TOPIC = "topic";

    /** Separated by commas. */
    public static final String TAGS = "tags";

    /** The number of a {@link Difficulty}. */
    public static final String DIFFICULTY = "difficulty";

    public static final String SOURCE = "source";
    public static final String SINCE = "since";
    public static final String REVIEW_BY = "review-by";

    /** How many choices a new card has room for. */
    public static final int MOST_CHOICES = 1 + DeckLimits.WRONG_CHOICES;

    private static final int VERSION = 10;
    private static final int DATE = 10;

    private CardForm() {}

    /** The input of the choice at a place, from 0. */
    public static String choice(int place) {
        return "choice-" + place;
    }

    /** The input for why the choice at a place is wrong. */
    public static String why(int place) {
        return "why-" + place;
    }

    /** What the input for tags holds. */
    public static String tags(List<String> tags) {
        return String.join(", ", tags);
    }

    /** The inputs for a card that there is; its choices have their places. */
    static List<LayoutBlock> of(Card card) {
        return inputs(Optional.of(card), card.choices().map(Choices::size).orElse(0));
    }

    /** The inputs for a new card. */
    static List<LayoutBlock> empty() {
        return inputs(Optional.empty(), MOST_CHOICES);
    }

    private static List<LayoutBlock> inputs(Optional<Card> card, int choices) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(TypedInput.text(QUESTION, "Question", DeckLimits.QUESTION)
                .hint("In all texts: `code`, *emphasis* and [words](https://…)")
                .holding(card.map(Card::question).orElse("")));
        blocks.addAll(snippet(card.flatMap(Card::snippet)));
        card.ifPresent(its -> blocks.add(TypedInput.line(RECALL, "Question without the choices", DeckLimits.RECALL)
                .orNothing()
                .hint("Asked where nobody sees the choices. Leave it empty to ask the same question there.")
                .holding(its.prompt().recall().orElse(""))));
        blocks.add(Blocks.divider());
        List<LayoutBlock> inputs = CardFormChoices.of(card.flatMap(Card::choices), choices);
        if (!inputs.isEmpty()) {
            blocks.addAll(inputs);
            blocks.add(Blocks.divider());
        }
        blocks.add(TypedInput.text(ANSWER, "Answer", DeckLimits.ANSWER)
                .holding(card.map(Card::answer).orElse("")));
        blocks.add(TypedInput.text(EXPLANATION, "Explanation", DeckLimits.EXPLANATION)
                .orNothing()
                .holding(card.flatMap(Card::explanation).orElse("")));
        blocks.add(source(card));
        blocks.add(Blocks.divider());
        blocks.addAll(labels(card));
        card.map(Card::reference).ifPresent(its -> blocks.addAll(upkeep(its)));
        return blocks;
    }

    private static List<LayoutBlock> snippet(Optional<Snippet> snippet) {
        return List.of(
                TypedInput.text(SNIPPET, "Snippet below the question", DeckLimits.SNIPPET)
                        .orNothing()
                        .hint("Such as a manifest, or commands and what they print.")
                        .holding(snippet.map(Snippet::text).orElse("")),
                FormInputs.choose(
                        LANGUAGE,
                        "Language of the snippet",
                        Stream.of(SnippetLanguage.values())
                                .map(language -> FormInputs.option(language.word(), language.word()))
                                .toList(),
                        snippet.map(Snippet::language)
                                .orElse(SnippetLanguage.YAML)
                                .word()));
    }

    private static List<LayoutBlock> labels(Optional<Card> card) {
        return List.of(
                TypedInput.line(TOPIC, "Topic", DeckLimits.TOPIC)
                        .holding(card.map(Card::topic).orElse("")),
                TypedInput.line(TAGS, "Tags", DeckLimits.TAGS * (DeckLimits.TAG + 2))
                        .orNothing()
                        .hint("Separated by commas.")
                        .holding(tags(card.map(Card::tags).orElse(List.of()))),
                FormInputs.radio(
                        DIFFICULTY,
                        "Difficulty",
                        Stream.of(Difficulty.values())
                                .map(level -> FormInputs.option(
                                        CardText.dots(level) + "  "
                                                + CardGroup.of(level).name(),
                                        String.valueOf(level.number())))
                                .toList(),
                        String.valueOf(card.map(Card::difficulty)
                                .orElse(Difficulty.MEDIUM)
                                .number())));
    }

    private static LayoutBlock source(Optional<Card> card) {
        return TypedInput.line(SOURCE, "Source", DeckLimits.SOURCE)
                .hint("The page that says so, beginning with https://")
                .holding(card.map(Card::source).orElse(""));
    }

    private static List<LayoutBlock> upkeep(Reference reference) {
        return List.of(
                TypedInput.line(SINCE, "True since Kubernetes", VERSION)
                        .orNothing()
                        .hint("Such as 1.35; leave it empty if it always was.")
                        .holding(reference
                                .since()
                                .map(KubernetesVersion::toString)
                                .orElse("")),
                TypedInput.line(REVIEW_BY, "To be checked again by", DATE)
                        .orNothing()
                        .hint("A date such as 2027-06-30.")
                        .holding(reference.reviewBy().map(LocalDate::toString).orElse("")));
    }
}
