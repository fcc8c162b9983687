package io.github.k8scard.slack.view;

import static java.util.Comparator.comparingInt;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.github.k8scard.memory.Coverage;
import io.github.k8scard.memory.DeckCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the cards are about, and how much of it a channel or a member has had. */
public final class TopicsView {
    /** More is not read in a message; the rest is in the modal. */
    private static final int LISTED = 100;

    /** Slack takes some 12,000 characters in all blocks of a message; decks and tags may take most of them. */
    private static final int LENGTH = 4_500;

    private static final int DECKS = 10;
    private static final int TAGS = 12;

    private TopicsView() {}

    /** For a channel, and how to ask it one of them. */
    public static SlackMessage ofChannel(DeckCoverage had, String channelId) {
        return of(had, Optional.of(channelId));
    }

    /** For a member, of what they have answered. */
    public static SlackMessage ofMember(DeckCoverage had) {
        return of(had, Optional.empty());
    }

    /** All topics, for a channel whose message does not hold them. */
    public static View modal(DeckCoverage had, String channelId, int page) {
        var pages = new TopicPages<>(List.of(had.begun(), had.ahead()), page);
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(summary(had, true))));
        blocks.addAll(sections(pages.title("Begun here", 0), pages.shown(0)));
        blocks.addAll(sections(pages.title("Not yet asked here", 1), pages.shown(1)));
        blocks.addAll(pages.turning(ActionIds.TOPICS_OF_CHANNEL_PAGE, channelId));
        return ModalView.of("Topics", blocks);
    }

    private static SlackMessage of(DeckCoverage had, Optional<String> channelId) {
        String title = had.topics() + (had.topics() == 1 ? " topic, " : " topics, ") + cards(had.all());
        String summary = summary(had, channelId.isPresent());
        String how = how(had, channelId.isPresent());
        List<Coverage> begun = fitting(had.begun(), LISTED, LENGTH);
        List<Coverage> ahead = fitting(had.ahead(), LISTED - begun.size(), LENGTH - length(begun));
        int more = had.topics() - begun.size() - ahead.size();
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.header(title), Parts.plainSection(summary)));
        blocks.addAll(decks(had));
        blocks.addAll(sections(channelId.isPresent() ? "*Begun here*" : "*Begun*", begun));
        blocks.addAll(sections(channelId.isPresent() ? "*Not yet asked here*" : "*Not met yet*", ahead));
        if (more > 0) {
            blocks.add(Parts.plainContext("and " + more + " more"));
        }
        tags(had).ifPresent(blocks::add);
        blocks.add(Parts.plainContext(how));
        blocks.add(Blocks.actions(buttons(had, channelId, more)));
        String words = Stream.of(begun, ahead)
                .flatMap(List::stream)
                .map(topic -> OneLine.of(topic.name()) + " (" + TopicIndex.share(topic) + ")")
                .collect(Collectors.joining(", "));
        return SlackMessage.of(title + ". " + summary + "\n" + how + "\n" + words, blocks);
    }

    private static String summary(DeckCoverage had, boolean channel) {
        String who = channel ? "This channel has had " : "You have answered ";
        if (had.all().isAhead()) {
            return who + "none of the cards yet.";
        }
        int topics = had.begun().size();
        return who + had.all().had() + " of " + cards(had.all()) + ", on " + topics
                + (topics == 1 ? " topic." : " topics.");
    }

    private static String cards(Coverage of) {
        return of.cards() + (of.cards() == 1 ? " card" : " cards");
    }

    private static String how(DeckCoverage had, boolean channel) {
        String name = Stream.of(had.begun(), had.ahead())
                .flatMap(List::stream)
                .map(topic -> OneLine.of(topic.name()))
                .min(comparingInt(String::length))
                .orElseThrow();
        String tag = had.tags().stream()
                .findFirst()
                .map(most -> "a tag (tag " + OneLine.of(most.name()) + "), ")
                .orElse("");
        return "Practice one: /k8scard practice " + name
                + (channel ? "  ·  Ask this channel: /k8scard quiz " + name : "") + "  ·  Or name " + tag
                + (had.decks().size() > 1 ? "a deck, " : "") + "or easy, medium or hard.";
    }

    /** One deck alone needs no name. */
    private static List<LayoutBlock> decks(DeckCoverage had) {
        if (had.decks().size() == 1) {
            return List.of();
        }
        int more = had.decks().size() - DECKS;
        var blocks = new ArrayList<LayoutBlock>(
                sections("*Decks*", had.decks().stream().limit(DECKS).toList()));
        if (more > 0) {
            blocks.add(Parts.plainContext("and " + more + " more decks"));
        }
        return blocks;
    }

    private static Optional<LayoutBlock> tags(DeckCoverage had) {
        if (had.tags().isEmpty()) {
            return Optional.empty();
        }
        int more = had.tags().size() - TAGS;
        String names =
                had.tags().stream().limit(TAGS).map(TopicIndex::entry).collect(Collectors.joining(TopicIndex.BETWEEN));
        return Optional.of(
                Parts.section("*Tags*\n" + names + (more > 0 ? TopicIndex.BETWEEN + "and " + more + " more" : "")));
    }

    private static List<LayoutBlock> sections(String title, List<Coverage> topics) {
        return TopicIndex.of(title, topics).stream().map(Parts::section).toList();
    }

    private static List<BlockElement> buttons(DeckCoverage had, Optional<String> channelId, int more) {
        var buttons = new ArrayList<BlockElement>();
        channelId
                .filter(id -> more > 0)
                .map(id -> Parts.button("All " + had.topics() + " topics", ActionIds.TOPICS_OF_CHANNEL, id))
                .ifPresent(buttons::add);
        buttons.add(Parts.button("How well I know them", ActionIds.TOPICS_OF_MEMBER));
        return buttons;
    }

    private static List<Coverage> fitting(List<Coverage> topics, int most, int room) {
        int length = 0;
        int count = 0;
        while (count < Math.min(most, topics.size())) {
            length += TopicIndex.entry(topics.get(count)).length();
            if (length > room) {
                break;
            }
            count++;
        }
        return topics.subList(0, count);
    }

    private static int length(List<Coverage> topics) {
        return topics.stream()
                .mapToInt(topic -> TopicIndex.entry(topic).length())
                .sum();
    }
}
