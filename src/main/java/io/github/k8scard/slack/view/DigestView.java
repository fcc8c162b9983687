package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.Window;
import io.github.k8scard.bot.Digest;
import io.github.k8scard.deck.Card;
import io.github.k8scard.round.ChoiceOrder;
import java.util.ArrayList;

/** How a channel's week went, for all its members. Names are plain text, so that nobody is notified. */
public final class DigestView {
    private static final int QUESTION = 2_900;
    private static final String ANEW = "A new week has begun, and everyone starts at 0: /k8scard leaderboard";

    private DigestView() {}

    /** With Slack's own chart. */
    public static SlackMessage of(Digest digest) {
        return message(digest, DigestDays.chart(digest));
    }

    /** With a chart made of characters, for where Slack does not take its own. */
    public static SlackMessage withTextBars(Digest digest) {
        return message(digest, Parts.section(DigestDays.textBars(digest)));
    }

    private static SlackMessage message(Digest digest, LayoutBlock chart) {
        String title = "The week of " + Window.days(digest.week());
        String news = DigestNews.of(digest);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("📊 " + title));
        blocks.add(Parts.plainSection(news));
        blocks.add(chart);
        digest.hardest().ifPresent(hardest -> {
            Card card = hardest.card();
            String asked = Mrkdwn.of(card.prompt().withoutChoices(), QUESTION);
            blocks.addAll(
                    CardText.withSnippet(Parts.section("*" + hardestTitle(hardest.tally()) + "*\n" + asked), card));
            blocks.addAll(AnswerText.blocks(card));
        });
        blocks.add(Parts.plainContext(ANEW));
        String hardest = digest.hardest()
                .map(card -> "\n" + hardestTitle(card.tally()) + ": "
                        + CardText.askedWords(card.card(), ChoiceOrder.NONE) + "\n" + AnswerText.words(card.card()))
                .orElse("");
        return SlackMessage.of(title + "\n" + news + "\n" + DigestDays.inWords(digest) + hardest, blocks);
    }

    private static String hardestTitle(CardTally<Long> tally) {
        return "The hardest card, " + tally.right() + " right of " + tally.scored();
    }
}
