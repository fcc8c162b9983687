package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.CardShown;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Round;
import java.util.ArrayList;
import java.util.Optional;

/** A round that is open, as its channel sees it. Nothing in it tells which choice is right. */
public final class CardView {
    private CardView() {}

    /**
     * The message of an open round.
     *
     * @param lastUrl the address of the message whose result is told on top, if it is known
     */
    public static SlackMessage of(CardShown shown, Optional<String> lastUrl) {
        Round round = shown.round();
        String title = title(round, shown.askedByName());
        Optional<String> last = shown.lastResult().map(result -> LastResultText.of(result, shown.today()));
        var blocks = new ArrayList<LayoutBlock>();
        last.ifPresent(line -> blocks.add(
                Parts.context(lastUrl.map(url -> Mrkdwn.link(url, line)).orElse(line))));
        blocks.add(Parts.header(title));
        blocks.addAll(CardText.asked(round.card(), round.order()));
        if (round.order().size() > 0) {
            blocks.add(CardText.choices(round.card().choices().orElseThrow(), round.order()));
        }
        blocks.add(CardButtons.ofRound(round));
        blocks.add(Parts.context(facts(shown)));
        String words = title + ": " + CardText.words(round.card(), round.order()) + "\nCloses "
                + ScheduleText.moment(round.closesAt(), round.zone()) + "."
                + last.map(line -> " " + line + ".").orElse("");
        return SlackMessage.of(words, blocks);
    }

    private static String title(Round round, Optional<String> askedByName) {
        if (round.daily()) {
            return "Card for " + Dates.day(round.localDate()) + (round.late() ? " (late)" : "");
        }
        return "Extra card"
                + askedByName.map(name -> ", asked for by " + Name.of(name)).orElse("");
    }

    private static String facts(CardShown shown) {
        Round round = shown.round();
        var facts = new ArrayList<String>();
        facts.add(CardText.dots(round.card().difficulty()));
        facts.add(why(round.reason()));
        shown.askedBefore()
                .map(before -> AskedBeforeText.of(before, shown.today()))
                .ifPresent(facts::add);
        facts.add(shown.answered() + " answered");
        facts.add("closes " + Dates.token(round.closesAt(), round.zone()));
        return String.join("  ·  ", facts);
    }

    private static String why(Reason reason) {
        if (reason instanceof Reason.NewCard) {
            return "new here";
        }
        return reason instanceof Reason.Needed needed
                ? missing((int) Math.round(10 * needed.need()))
                : "its turn again";
    }

    private static String missing(int ofTen) {
        return switch (ofTen) {
            case 0 -> "few of you would miss it";
            case 10 -> "nearly all of you would miss it";
            default -> "about " + ofTen + " in 10 of you would miss it";
        };
    }
}
