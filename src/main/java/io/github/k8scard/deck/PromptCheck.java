package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks what a card asks, and that all that stands together in a message has room in it. */
final class PromptCheck {
    private static final KnownFields SNIPPET_FIELDS = KnownFields.of("language", "text");

    private PromptCheck() {}

    /** The prompt of a card; empty if it has no right question. */
    static Optional<Prompt> check(Fields card) {
        Optional<String> question = card.text("question", TextRule.markdown(DeckLimits.QUESTION));
        Optional<Snippet> snippet = card.has("snippet") ? snippet(card) : Optional.empty();
        Optional<String> recall = card.optionalText("recall", TextRule.markdown(DeckLimits.RECALL));
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

    /**
     * A fault if what stands together in one message is too long.
     *
     * @param choices those of the card, as far as they are right
     */
    static void refuseLong(Fields card, Prompt prompt, Optional<Choices> choices) {
        List<String> shown =
                new ArrayList<>(prompt.snippet().map(Snippet::text).stream().toList());
        prompt.recall().ifPresent(recall -> refuseLong(card, "recall", "the snippet", with(shown, recall)));
        choices.ifPresent(
                all -> IntStream.range(0, all.size()).mapToObj(all::at).forEach(shown::add));
        String others = prompt.snippet().isPresent() ? "the snippet and the choices" : "the choices";
        refuseLong(card, "question", others, with(shown, prompt.question()));
    }

    private static void refuseLong(Fields card, String field, String others, Stream<String> texts) {
        int length = texts.mapToInt(PromptCheck::escapedLength).sum();
        if (length > DeckLimits.QUESTION_WITH_CHOICES) {
            card.fault(
                    field,
                    "and " + others + " take " + length + " characters with & < > escaped; shorten them to "
                            + DeckLimits.QUESTION_WITH_CHOICES + " together");
        }
    }

    private static Stream<String> with(List<String> others, String text) {
        return Stream.concat(others.stream(), Stream.of(text));
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
