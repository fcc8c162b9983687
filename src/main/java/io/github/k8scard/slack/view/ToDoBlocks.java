package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.MemberNumbers;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.CardToAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What a member's Home tab begins with: what there is to do. Nothing here says what an open card is about. */
final class ToDoBlocks {
    private static final int CARDS = 5;
    private static final String START = """
            You have not answered a card yet, so there is nothing to show so far. Three ways to start:
            •  *Practice now* gives you a card that only you see.
            •  Answer the daily card in a channel that has one.
            •  Want one in your team's channel? Type `/invite @k8scard` there, then `/k8scard schedule 09:30`.""";

    private ToDoBlocks() {}

    /** @param links the address of a message in a channel, by its {@code ts}, if it is known */
    static List<LayoutBlock> of(Home home, BiFunction<ChannelAddress, String, Optional<String>> links) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("To do"));
        if (!home.toAnswer().isEmpty()) {
            blocks.add(Parts.section(toAnswer(home, links)));
        }
        if (home.numbers().answers() == 0) {
            blocks.add(Parts.section(START));
            blocks.add(Blocks.actions(List.of(practise())));
        } else {
            blocks.add(due(home));
        }
        return blocks;
    }

    private static String toAnswer(Home home, BiFunction<ChannelAddress, String, Optional<String>> links) {
        String lines = home.toAnswer().stream()
                .limit(CARDS)
                .map(card -> line(card, card.ts().flatMap(ts -> links.apply(card.in(), ts)), home.now()))
                .collect(Collectors.joining("\n"));
        int others = home.toAnswer().size() - CARDS;
        return lines + (others > 0 ? "\nand " + others + " more" : "");
    }

    private static String line(CardToAnswer card, Optional<String> link, Instant now) {
        String words = "answer " + name(card, now);
        return "•  <#" + Escaped.of(card.in().slackId()) + ">: "
                + link.map(url -> Mrkdwn.link(url, words)).orElse(words) + ", open until "
                + Dates.token(card.closesAt(), card.zone());
    }

    private static String name(CardToAnswer card, Instant now) {
        var today = now.atZone(card.zone()).toLocalDate();
        if (!card.daily()) {
            return "the extra card";
        }
        return card.date().equals(today) ? "today's card" : "the card of " + Dates.day(card.date(), today);
    }

    private static LayoutBlock due(Home home) {
        MemberNumbers numbers = home.numbers();
        if (numbers.due() > 0) {
            return withPractice("*" + NumbersView.due(numbers) + "*");
        }
        String nothing = home.toAnswer().isEmpty() ? "All done for today." : NumbersView.due(numbers);
        return NumbersView.hasPractice(numbers)
                ? withPractice(nothing + " *Practice now* has new cards, if you like.")
                : Parts.section(nothing + " Cards come back when you are about to forget them.");
    }

    private static LayoutBlock withPractice(String mrkdwn) {
        return Blocks.section(section -> section.text(Parts.mrkdwn(mrkdwn)).accessory(practise()));
    }

    private static ButtonElement practise() {
        ButtonElement button = Parts.button("Practice now", ActionIds.PRACTICE_NEXT);
        button.setStyle("primary");
        return button;
    }
}
