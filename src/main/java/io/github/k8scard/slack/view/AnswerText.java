package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Card;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a card teaches: answer, explanation and where it is written. Never shown while it would be a spoiler. */
final class AnswerText {
    private AnswerText() {}

    static List<LayoutBlock> blocks(Card card) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.section(Mrkdwn.of(card.answer(), BlockLimits.SECTION)));
        card.explanation()
                .ifPresent(explanation -> blocks.add(Parts.section(Mrkdwn.of(explanation, BlockLimits.SECTION))));
        blocks.add(source(card));
        return blocks;
    }

    /** Where it is written, what it belongs to, and since when it is true. */
    static LayoutBlock source(Card card) {
        return Parts.context("📖 " + Mrkdwn.link(card.source(), "Read more on " + host(card.source())), labels(card));
    }

    /** Answer and explanation in words, and since when they are true; not escaped. */
    static String words(Card card) {
        return Markdown.words(card.answer())
                + card.explanation()
                        .map(explanation -> " " + Markdown.words(explanation))
                        .orElse("")
                + sinceWords(card);
    }

    /** A sentence with a space before it, or nothing. */
    static String sinceWords(Card card) {
        return card.reference()
                .since()
                .map(version -> " True since Kubernetes " + version + ".")
                .orElse("");
    }

    private static String labels(Card card) {
        Stream<String> tags = card.tags().isEmpty() ? Stream.empty() : Stream.of(String.join(", ", card.tags()));
        Stream<String> since = card.reference().since().stream().map(version -> "true since Kubernetes " + version);
        return Stream.of(Stream.of(card.topic()), tags, since)
                .flatMap(part -> part)
                .map(Mrkdwn::literal)
                .collect(Collectors.joining("  ·  "));
    }

    private static String host(String source) {
        try {
            return Optional.ofNullable(URI.create(source).getHost()).orElse("the web");
        } catch (IllegalArgumentException notAnAddress) {
            return "the web";
        }
    }
}
