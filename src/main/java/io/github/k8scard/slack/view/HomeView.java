package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.MemberNumbers;
import io.github.k8scard.bot.MemberStreak;
import io.github.k8scard.deck.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Home tab of one member, some thirty blocks of the hundred that Slack allows. */
public final class HomeView {
    private static final int CHANNELS = 10;
    private static final int QUESTION = 200;
    private static final String START = """
            You have not answered a card yet, so there is nothing to show so far. Three ways to start:
            •  *Practice now* gives you a card that only you see.
            •  Answer the card of the day in a channel that has one.
            •  Want one in your team's channel? Type `/invite @k8scard` there, then `/k8scard schedule 09:30`.""";

    private static final String NO_CHANNEL = "None yet. A channel shows up here once you have answered a card in it.";

    private HomeView() {}

    public static View of(Home home) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("Your flashcards"));
        if (home.numbers().answers() == 0) {
            blocks.add(Parts.section(START));
            blocks.add(Blocks.actions(List.of(practise())));
        } else {
            numbers(blocks, home.numbers());
            channels(blocks, home);
            activity(blocks, home);
            topics(blocks, home.numbers());
            weakest(blocks, home.weakest());
        }
        blocks.add(Blocks.divider());
        blocks.addAll(Switches.blocks(home.listed(), home.nudged()));
        blocks.add(Parts.plainContext("Only you see this page."));
        return Views.view(view -> view.type("home").blocks(blocks));
    }

    private static void numbers(List<LayoutBlock> blocks, MemberNumbers numbers) {
        blocks.add(Blocks.section(section ->
                section.text(Parts.mrkdwn("*" + NumbersView.due(numbers) + "*")).accessory(practise())));
        List<TextObject> fields = Stream.of(
                        "*Retention, 30 days*\n" + NumbersView.retention(numbers.recall()),
                        "*Known cards*\n" + NumbersView.known(numbers.progress()),
                        "*Accuracy*\n" + NumbersView.rightOf(numbers.total()),
                        "*Points*\n" + numbers.total().points())
                .<TextObject>map(Parts::mrkdwn)
                .toList();
        blocks.add(Blocks.section(section -> section.fields(fields)));
    }

    private static void channels(List<LayoutBlock> blocks, Home home) {
        List<MemberStreak> channels = home.numbers().streaks();
        blocks.add(Parts.header("Your channels"));
        if (channels.isEmpty()) {
            blocks.add(Parts.plainContext(NO_CHANNEL));
        }
        channels.stream()
                .limit(CHANNELS)
                .forEach(channel -> blocks.add(Parts.section(NumbersView.streak(channel) + "\n"
                        + ChannelWords.next(channel.channel(), home.now(), Telling.MRKDWN))));
        if (channels.size() > CHANNELS) {
            blocks.add(Parts.plainContext("and " + (channels.size() - CHANNELS) + " more"));
        }
    }

    private static void activity(List<LayoutBlock> blocks, Home home) {
        blocks.add(Parts.header("The last " + Home.WEEKS + " weeks"));
        blocks.add(Parts.section("```\n" + HeatMap.of(home) + "\n```"));
        blocks.add(Parts.plainContext(HeatMap.words(home)));
    }

    private static void topics(List<LayoutBlock> blocks, MemberNumbers numbers) {
        if (numbers.progress().topics().isEmpty()) {
            return;
        }
        blocks.add(Parts.header("Your topics"));
        blocks.add(Parts.section(TopicBars.of(numbers.progress().topics())));
        blocks.add(Parts.plainContext(TopicBars.LEGEND));
    }

    private static void weakest(List<LayoutBlock> blocks, List<Card> weakest) {
        if (weakest.isEmpty()) {
            return;
        }
        blocks.add(Parts.header("What you are likeliest to have forgotten"));
        blocks.add(Parts.section(weakest.stream()
                .map(card -> "•  " + Mrkdwn.of(card.question(), QUESTION))
                .collect(Collectors.joining("\n"))));
        blocks.add(Blocks.actions(List.of(Parts.button("Practice my weakest", ActionIds.PRACTICE_WEAKEST))));
    }

    private static ButtonElement practise() {
        ButtonElement button = Parts.button("Practice now", ActionIds.PRACTICE_NEXT);
        button.setStyle("primary");
        return button;
    }
}
