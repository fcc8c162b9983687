package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of topics that are turned over page by page, so that a modal holds whatever a deck has.
 *
 * @param groups in their order; any may be empty
 * @param page which one, from 0 on
 */
record TopicPages<T>(List<List<T>> groups, int page) {
    private static final int TOPICS_A_PAGE = 100;

    /** Takes the nearest page that there is, since the decks may have changed since the button was made. */
    TopicPages {
        groups = groups.stream().map(List::copyOf).toList();
        page = Math.max(0, Math.min(page, pages(groups) - 1));
    }

    /** What of a group is on this page. */
    List<T> shown(int group) {
        int before = groups.subList(0, group).stream().mapToInt(List::size).sum();
        List<T> all = groups.get(group);
        return all.subList(
                within(all, page * TOPICS_A_PAGE - before), within(all, page * TOPICS_A_PAGE + TOPICS_A_PAGE - before));
    }

    /** The line above a group, such as {@code *Known (12)*}. */
    String title(String name, int group) {
        return "*" + name + " (" + groups.get(group).size() + ")*";
    }

    /**
     * The buttons to turn the page, and which page it is; nothing if there is only one.
     *
     * @param action what they are called, to which the page is added
     * @param value what they carry; may be empty
     */
    List<LayoutBlock> turning(String action, String value) {
        int pages = pages(groups);
        if (pages == 1) {
            return List.of();
        }
        var buttons = new ArrayList<BlockElement>();
        if (page > 0) {
            buttons.add(Parts.button("Previous page", action + (page - 1), value));
        }
        if (page < pages - 1) {
            buttons.add(Parts.button("Next page", action + (page + 1), value));
        }
        return List.of(Parts.plainContext("Page " + (page + 1) + " of " + pages), Blocks.actions(buttons));
    }

    private static int within(List<?> all, int at) {
        return Math.max(0, Math.min(at, all.size()));
    }

    private static int pages(List<? extends List<?>> groups) {
        int topics = groups.stream().mapToInt(List::size).sum();
        return Math.max(1, (topics + TOPICS_A_PAGE - 1) / TOPICS_A_PAGE);
    }
}
