package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import io.github.k8scard.deck.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the cards are about. */
public final class TopicsView {
    /** So many topics of 60 characters fit a field. */
    private static final int LINES_A_COLUMN = 20;

    private static final int COLUMNS = 2;
    private static final int LISTED = 100;

    private TopicsView() {}

    /**
     * All topics with the number of their cards, and how to practise one.
     *
     * @param topics in the order of the deck, at least one
     */
    public static SlackMessage of(List<Topic> topics) {
        List<Topic> listed = topics.stream().limit(LISTED).toList();
        String title = topics.size() + " topics";
        String how = "Practice one with /k8scard practice "
                + OneLine.of(listed.get(0).name());
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header(title));
        for (int from = 0; from < listed.size(); from += COLUMNS * LINES_A_COLUMN) {
            blocks.add(columns(listed.subList(from, Math.min(listed.size(), from + COLUMNS * LINES_A_COLUMN))));
        }
        if (topics.size() > LISTED) {
            blocks.add(Parts.plainContext("and " + (topics.size() - LISTED) + " more"));
        }
        blocks.add(Parts.plainContext(how));
        return SlackMessage.of(title + ": " + words(listed) + ". " + how, blocks);
    }

    private static LayoutBlock columns(List<Topic> topics) {
        int half = (topics.size() + 1) / COLUMNS;
        var columns = new ArrayList<TextObject>();
        for (int from = 0; from < topics.size(); from += half) {
            String lines = topics.subList(from, Math.min(topics.size(), from + half)).stream()
                    .map(TopicsView::line)
                    .collect(Collectors.joining("\n"));
            columns.add(Parts.plain(lines, BlockLimits.FIELD));
        }
        return Blocks.section(section -> section.fields(columns));
    }

    private static String words(List<Topic> topics) {
        return topics.stream().map(TopicsView::line).collect(Collectors.joining(", "));
    }

    private static String line(Topic topic) {
        return OneLine.of(topic.name()) + " (" + topic.cards() + ")";
    }
}
