package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.words.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cards that a search found, without their answers. */
public final class SearchView {
    private static final int LISTED = 10;
    private static final int QUESTION = 200;

    private SearchView() {}

    /**
     * At most ten hits and the number of the others.
     *
     * @param words what was searched for, of any content
     * @param found best first
     */
    public static SlackMessage of(String words, List<FoundCard> found) {
        String quoted = Quoted.of(words);
        if (found.isEmpty()) {
            return PlainText.of(
                    "No card has " + quoted + ". Try fewer or shorter words, or see what there is: /k8scard topics");
        }
        List<FoundCard> listed = found.stream().limit(LISTED).toList();
        String title = found.size() == 1 ? "1 card has " : found.size() + " cards have ";
        String how = "Look one up with /k8scard card " + listed.get(0).card().id();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.plainSection(title + quoted + (found.size() > LISTED ? ". The best ten:" : ":")));
        blocks.add(Parts.section(listed.stream().map(SearchView::line).collect(Collectors.joining("\n"))));
        blocks.add(Parts.plainContext(how));
        return SlackMessage.of(title + quoted + ".\n" + words(listed) + "\n" + how, blocks);
    }

    private static String line(FoundCard found) {
        return "`" + Escaped.of(found.card().id()) + "`  "
                + Mrkdwn.of(found.card().question(), QUESTION);
    }

    private static String words(List<FoundCard> found) {
        return found.stream()
                .map(each ->
                        each.card().id() + ": " + Markdown.words(each.card().question()))
                .collect(Collectors.joining("\n"));
    }
}
