package io.github.k8scard.exchange.anki;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** The choices of a card as its note lists them: in an order that tells nothing and is the same each time. */
final class ShownChoices {
    private ShownChoices() {}

    /** A list in HTML; empty for a flashcard. */
    static String html(Card card) {
        return card.choices().map(choices -> list(card.id(), choices)).orElse("");
    }

    private static String list(String id, Choices choices) {
        List<String> texts =
                IntStream.range(0, choices.size()).mapToObj(choices::at).toList();
        return texts.stream()
                .sorted(Comparator.<String>comparingLong(text -> mixed(id + ' ' + text))
                        .thenComparing(Comparator.naturalOrder()))
                .map(text -> "<li>" + MarkdownHtml.of(text) + "</li>")
                .collect(Collectors.joining("", "<ol type=\"A\">", "</ol>"));
    }

    private static long mixed(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
