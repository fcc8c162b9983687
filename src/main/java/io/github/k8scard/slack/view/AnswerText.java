package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Card;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Where it is written, and what it belongs to. */
    static LayoutBlock source(Card card) {
        return Parts.context(
                "📖 " + Mrkdwn.link(card.source(), "Read more on " + host(card.source())), topicAndTags(card));
    }

    /** Answer and explanation in words; not escaped. */
    static String words(Card card) {
        return Markdown.words(card.answer())
                + card.explanation()
                        .map(explanation -> " " + Markdown.words(explanation))
                        .orElse("");
    }

    private static String topicAndTags(Card card) {
        String topic = Mrkdwn.literal(card.topic());
        return card.tags().isEmpty() ? topic : topic + "  ·  " + Mrkdwn.literal(String.join(", ", card.tags()));
    }

    private static String host(String source) {
        try {
            return Optional.ofNullable(URI.create(source).getHost()).orElse("the web");
        } catch (IllegalArgumentException notAnAddress) {
            return "the web";
        }
    }
}
