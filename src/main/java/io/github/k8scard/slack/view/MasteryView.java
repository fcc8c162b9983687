package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.k8scard.memory.Mastery;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.TopicPick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well a member knows each topic: a few where there is little room, and all of them in a modal. */
public final class MasteryView {
    private MasteryView() {}

    /** All topics: those in the middle of being learnt first, the least known on top. */
    public static View modal(Progress progress, int page) {
        List<Mastery> begun = new ArrayList<>(progress.topics());
        Collections.reverse(begun);
        var pages = new TopicPages<>(
                List.of(
                        begun.stream().filter(topic -> !topic.isKnown()).toList(),
                        begun.stream().filter(Mastery::isKnown).toList(),
                        progress.ahead()),
                page);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.plainSection("You know " + NumbersView.known(progress) + "."));
        Stream.of(
                        TopicBars.of(pages.title("Learning, the least known first", 0), pages.shown(0)),
                        TopicBars.of(pages.title("Known", 1), pages.shown(1)),
                        TopicIndex.of(
                                pages.title("Not met yet", 2),
                                pages.shown(2),
                                Mastery::topic,
                                topic -> TopicIndex.entry(topic.topic(), Integer.toString(topic.cards()))))
                .flatMap(List::stream)
                .map(Parts::section)
                .forEach(blocks::add);
        blocks.add(Parts.plainContext(TopicBars.LEGEND));
        blocks.addAll(pages.turning(ActionIds.TOPICS_OF_MEMBER_PAGE, ""));
        return ModalView.of("My topics", blocks);
    }

    /** The weakest and the strongest few, or all that were begun if they are few; nothing if there are none. */
    static List<LayoutBlock> few(Progress progress) {
        if (progress.topics().isEmpty()) {
            return List.of();
        }
        TopicPick pick = TopicPick.of(progress.topics());
        boolean all = pick.weakest().isEmpty() && pick.others() == 0;
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.header("Your topics")));
        TopicBars.of("*Weakest*", pick.weakest()).stream().map(Parts::section).forEach(blocks::add);
        TopicBars.of(all ? "" : "*Strongest*", pick.strongest()).stream()
                .map(Parts::section)
                .forEach(blocks::add);
        blocks.add(Parts.plainContext(TopicBars.LEGEND));
        String rest = rest(pick.others(), progress.ahead().size());
        if (!rest.isEmpty()) {
            blocks.add(Parts.plainContext(rest));
            blocks.add(Blocks.actions(List.of(Parts.button("All my topics", ActionIds.TOPICS_OF_MEMBER))));
        }
        return blocks;
    }

    /** The same in words, with a line break before each. */
    static String words(Progress progress) {
        TopicPick pick = TopicPick.of(progress.topics());
        String rest = rest(pick.others(), progress.ahead().size());
        return Stream.of(pick.weakest(), pick.strongest())
                        .flatMap(List::stream)
                        .map(topic -> "\n" + OneLine.of(topic.topic()) + ": " + TopicBars.words(topic))
                        .collect(Collectors.joining())
                + (rest.isEmpty() || progress.topics().isEmpty() ? "" : "\n" + rest);
    }

    /** For example {@code and 30 more, and 12 that you have not met yet}; empty if that is all. */
    private static String rest(int others, int ahead) {
        return Stream.of(
                        others > 0 ? "and " + others + " more that you have begun" : "",
                        ahead > 0 ? "and " + ahead + " that you have not met yet" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
