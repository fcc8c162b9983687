package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.FlaggedCard;
import io.github.k8scard.deck.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A flagged card, what members say of it, and the buttons of whoever decides. Three blocks at most. */
final class FlaggedCardBlocks {
    /** Enough to know the card by. */
    private static final int QUESTION = 300;

    private static final int SAID_AT_MOST = 3;
    private static final int CHARACTERS_OF_WORDS = 300;
    private static final String WITHHELD =
            "You have not answered this card yet, and what they write may give it away. Answer it first.";

    private FlaggedCardBlocks() {}

    /** @param names of those who flagged it, by Slack user */
    static List<LayoutBlock> of(FlaggedCard flagged, Map<String, String> names) {
        Card card = flagged.card();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.section(Mrkdwn.of(card.question(), QUESTION) + "\n*" + counts(flagged) + "*  ·  `"
                + Escaped.of(card.id()) + "`"));
        String said = said(flagged, names);
        if (!said.isEmpty()) {
            blocks.add(Parts.plainContext(said));
        }
        blocks.add(Blocks.actions(CurationButtons.inList(card.id())));
        return blocks;
    }

    /** The same in words, on lines of their own; not escaped. */
    static String words(FlaggedCard flagged, Map<String, String> names) {
        String said = said(flagged, names);
        return Escaped.cut(OneLine.of(Markdown.words(flagged.card().question())), QUESTION) + " " + counts(flagged)
                + "." + (said.isEmpty() ? "" : "\n" + said);
    }

    private static String counts(FlaggedCard flagged) {
        String reasons = flagged.reasons().entrySet().stream()
                .map(reason -> name(reason.getKey()) + (flagged.flaggers() == 1 ? "" : " " + reason.getValue()))
                .collect(Collectors.joining(", "));
        return "Flagged by " + (flagged.flaggers() == 1 ? "1 member" : flagged.flaggers() + " members") + ": " + reasons
                + (flagged.changedSince() ? "; its text has changed since" : "");
    }

    private static String name(FlagReason reason) {
        return switch (reason) {
            case WRONG -> "wrong";
            case OUTDATED -> "outdated";
            case UNCLEAR -> "unclear";
            case TYPO -> "typo";
        };
    }

    private static String said(FlaggedCard flagged, Map<String, String> names) {
        var withWords = flagged.withWords(SAID_AT_MOST);
        if (flagged.spoiler() && !withWords.isEmpty()) {
            return WITHHELD;
        }
        return withWords.stream()
                .map(flag -> Name.of(names.getOrDefault(flag.by().id(), "")) + ": "
                        + Escaped.cut(OneLine.of(flag.words()), CHARACTERS_OF_WORDS))
                .collect(Collectors.joining("\n"));
    }
}
