package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.Decided;
import io.github.k8scard.bot.ToDecide;
import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.FlaggedCard;
import io.github.k8scard.words.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to decide about the cards, for whoever looks after them. */
public final class ToDecideView {
    /** Of some 12,000 that Slack takes in all blocks of a message; what is below the cards needs some too. */
    private static final int LENGTH = 8_000;

    private static final String NOTHING = "Nothing is flagged at the moment.";

    private ToDecideView() {}

    /** All of it, each card with its buttons. */
    public static SlackMessage of(ToDecide toDecide) {
        return of(List.of(), toDecide);
    }

    /**
     * The same once one of the cards is decided about, which is told first.
     *
     * @param told not escaped
     */
    public static SlackMessage after(String told, ToDecide left) {
        return of(List.of(told), left);
    }

    private static SlackMessage of(List<String> told, ToDecide toDecide) {
        String words = Stream.concat(told.stream(), Stream.of(words(toDecide))).collect(Collectors.joining("\n"));
        return SlackMessage.of(words, blocks(told, toDecide));
    }

    /** @param told what is said on top, not escaped */
    static List<LayoutBlock> blocks(List<String> told, ToDecide all) {
        ToDecide toDecide = fitting(all);
        var blocks = new ArrayList<LayoutBlock>();
        told.forEach(line -> blocks.add(Parts.plainSection(line)));
        if (!told.isEmpty()) {
            blocks.add(Blocks.divider());
        }
        blocks.add(Parts.section("*" + title(toDecide) + "*"));
        toDecide.flagged().forEach(card -> blocks.addAll(FlaggedCardBlocks.of(card, toDecide.names())));
        below(toDecide).forEach(line -> blocks.add(Parts.plainContext(line)));
        return blocks;
    }

    /** All of it in words, not escaped. */
    static String words(ToDecide all) {
        ToDecide toDecide = fitting(all);
        return Stream.of(
                        Stream.of(title(toDecide)),
                        toDecide.flagged().stream().map(card -> FlaggedCardBlocks.words(card, toDecide.names())),
                        below(toDecide).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** Without the cards for which a message has no room. */
    private static ToDecide fitting(ToDecide all) {
        int length = 0;
        int cards = 0;
        for (FlaggedCard card : all.flagged()) {
            length += FlaggedCardBlocks.words(card, all.names()).length();
            if (length > LENGTH) {
                break;
            }
            cards++;
        }
        int more = all.more() + all.flagged().size() - cards;
        return new ToDecide(all.flagged().subList(0, cards), more, all.names(), all.suggestions());
    }

    private static String title(ToDecide toDecide) {
        int cards = toDecide.flagged().size() + toDecide.more();
        return switch (cards) {
            case 0 -> NOTHING;
            case 1 -> "1 card is flagged.";
            default -> cards + " cards are flagged.";
        };
    }

    private static List<String> below(ToDecide toDecide) {
        var lines = new ArrayList<String>();
        if (toDecide.more() > 0) {
            lines.add("And " + toDecide.more() + " more: once these are decided, type /k8scard flags");
        }
        if (toDecide.suggestions() > 0) {
            lines.add(
                    toDecide.suggestions() == 1
                            ? "1 suggested card waits for somebody to look at it."
                            : toDecide.suggestions() + " suggested cards wait for somebody to look at them.");
        }
        return lines;
    }

    /** What was decided, not escaped. */
    public static String words(Decided decided) {
        String card = Quoted.of(Markdown.words(decided.card().question()));
        return decided.first()
                ? card + " " + cameOfIt(decided.decision()) + " Who flagged it is told."
                : Name.of(decided.by()) + " decided that already: " + card + " " + cameOfIt(decided.decision());
    }

    private static String cameOfIt(Decision decision) {
        return switch (decision) {
            case MENDED -> "was mended.";
            case NO_CHANGE -> "stays as it is.";
            case RETIRED -> "was retired.";
        };
    }
}
