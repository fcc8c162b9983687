package io.github.k8scard.deck;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks what a card asks, and that all that stands together in a message has room in it. */
final class PromptCheck {
    private static final KnownFields SNIPPET_FIELDS = KnownFields.of("language", "text");

    private PromptCheck() {}

    /**
     * The prompt of a card.
     *
     * @param choices those of the card, as far as they are right
     * @return empty if the card has no right question
     */
    static Optional<Prompt> check(Fields card, Optional<Choices> choices) {
        Optional<String> question = card.text("question", TextRule.markdown(DeckLimits.QUESTION));
        Optional<Snippet> snippet = card.has("snippet") ? snippet(card) : Optional.empty();
        Optional<String> recall = card.optionalText("recall", TextRule.markdown(DeckLimits.RECALL));
        question.ifPresent(text -> refuseLong(card, text, snippet, choices));
        recall.ifPresent(text -> refuseLongRecall(card, text, snippet));
        return question.map(text -> new Prompt(text, snippet, recall));
    }

    private static Optional<Snippet> snippet(Fields card) {
        return card.object("snippet", SNIPPET_FIELDS).flatMap(fields -> {
            Optional<SnippetLanguage> language =
                    fields.text("language", PromptCheck::languageProblems).flatMap(SnippetLanguage::of);
            Optional<String> text = fields.text("text", SnippetRule::problems);
            return language.flatMap(its -> text.map(lines -> new Snippet(its, lines)));
        });
    }

    private static List<String> languageProblems(String word) {
        List<String> words = Arrays.stream(SnippetLanguage.values())
                .map(SnippetLanguage::word)
                .toList();
        return words.contains(word)
                ? List.of()
                : List.of("“" + word + "” is none that is known; write " + Wording.listed(words));
    }

    private static void refuseLong(Fields card, String question, Optional<Snippet> snippet, Optional<Choices> choices) {
        int length = escapedLength(question) + escapedLength(snippet);
        for (int i = 0; i < choices.map(Choices::size).orElse(0); i++) {
            length += escapedLength(choices.orElseThrow().at(i));
        }
        if (length > DeckLimits.QUESTION_WITH_CHOICES) {
            String others = snippet.isPresent() ? "the snippet and the choices" : "the choices";
            card.fault(
                    "question",
                    "and " + others + " take " + length + " characters with & < > escaped; shorten them to "
                            + DeckLimits.QUESTION_WITH_CHOICES + " together");
        }
    }

    private static void refuseLongRecall(Fields card, String recall, Optional<Snippet> snippet) {
        int length = escapedLength(recall) + escapedLength(snippet);
        if (length > DeckLimits.QUESTION_WITH_CHOICES) {
            card.fault(
                    "recall",
                    "and the snippet take " + length + " characters with & < > escaped; shorten them to "
                            + DeckLimits.QUESTION_WITH_CHOICES + " together");
        }
    }

    private static int escapedLength(Optional<Snippet> snippet) {
        return snippet.map(its -> escapedLength(its.text())).orElse(0);
    }

    /** Slack: {@code &}, {@code <} and {@code >} are written as entities of 5, 4 and 4 characters. */
    private static int escapedLength(String text) {
        return text.chars()
                .map(c -> switch (c) {
                    case '&' -> 5;
                    case '<', '>' -> 4;
                    default -> 1;
                })
                .sum();
    }
}
