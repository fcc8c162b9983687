package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.TeamPicture;
import io.github.k8scard.board.Window;
import io.github.k8scard.bot.TeamReport;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Decks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a team does: numbers only, nobody is named. Only the member who asked sees it. */
public final class ReportView {
    private static final int LISTED = 5;
    private static final int QUESTION = 110;
    private static final String NONE = "Nobody has answered a card here in the last " + TeamReport.WEEKS + " weeks.";
    private static final String RULE = "The last " + TeamReport.WEEKS
            + " weeks here. Nobody is named, and nothing is said of fewer than 3 people.";

    private ReportView() {}

    public static SlackMessage of(TeamPicture picture, Decks decks) {
        String title = "How this channel is doing";
        if (picture.weeks().isEmpty()) {
            return SlackMessage.of(
                    title + "\n" + NONE,
                    List.of(Parts.header(title), Parts.plainSection(NONE), Parts.plainContext(RULE)));
        }
        Function<CardTally<String>, String> question = tally -> Escaped.cut(
                Markdown.words(decks.card(tally.id()).map(Card::question).orElse(tally.id())), QUESTION);
        var parts = new ArrayList<List<String>>();
        parts.add(weeks(picture));
        parts.add(list("Weak topics", " (under 70% right)", picture.weakTopics(), CardTally::id));
        parts.add(list("Too hard, or badly worded", " (under 30% right)", picture.tooHard(), question));
        parts.add(list("Known by heart", " (over 95% right)", picture.tooEasy(), question));
        parts.removeIf(List::isEmpty);

        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header(title));
        parts.forEach(part -> blocks.add(Parts.section("*" + Mrkdwn.literal(part.get(0)) + "*\n"
                + part.stream().skip(1).map(Mrkdwn::literal).collect(Collectors.joining("\n")))));
        blocks.add(Parts.plainContext(RULE));
        return SlackMessage.of(
                title + "\n"
                        + parts.stream().map(part -> String.join("\n", part)).collect(Collectors.joining("\n")),
                blocks);
    }

    /** A heading and its lines. */
    private static List<String> weeks(TeamPicture picture) {
        var lines = new ArrayList<String>();
        lines.add("People who answered, by week");
        picture.weeks()
                .forEach(week -> lines.add(
                        Window.days(new DateRange(week.monday(), week.monday().plusDays(6))) + ": "
                                + week.members().map(String::valueOf).orElse("fewer than 3")));
        return lines;
    }

    private static List<String> list(
            String heading, String meaning, List<CardTally<String>> tallies, Function<CardTally<String>, String> name) {
        if (tallies.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(heading + meaning);
        tallies.stream()
                .limit(LISTED)
                .forEach(tally -> lines.add("• " + name.apply(tally) + " – " + tally.right() + " right of "
                        + tally.scored() + " (" + NumbersView.percent(tally.right(), tally.scored()) + ")"));
        int others = tallies.size() - LISTED;
        if (others > 0) {
            lines.add("• and " + others + " more");
        }
        return lines;
    }
}
