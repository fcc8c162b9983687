package io.github.k8scard.slack;

import io.github.k8scard.bot.ToFlag;
import io.github.k8scard.curation.Sighting;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.FlagForm;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.words.Mistake;
import java.util.Map;
import java.util.function.Function;

/** What the buttons do that flag a card. Safe for concurrent use. */
final class FlagClicks {
    private final Stories.CurationStories stories;
    private final Replies replies;

    FlagClicks(Stories.CurationStories stories, Replies replies) {
        this.stories = stories;
        this.replies = replies;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.FLAG_ROUND, click -> () -> open(click, new Sighting.SeenInRound(click.number())),
                ActionIds.FLAG_SHOWING, click -> () -> open(click, new Sighting.SeenInPractice(click.number())),
                ActionIds.FLAG_CARD,
                        click -> () -> open(
                                click, stories.flagCard().named(click.button().value(), click.member())));
    }

    private void open(Click click, Sighting at) {
        open(click, stories.flagCard().seen(at, click.member()));
    }

    private void open(Click click, ToFlag toFlag) {
        if (toFlag.already().isPresent()) {
            SlackMessage already = PlainText.of(toFlag.already().get());
            replies.beside(click, already, PlainText.modal("Flag this card", already));
        } else if (!replies.onTop(click, FlagForm.of(toFlag))) {
            throw new Mistake("Slack did not open the form in time. Click Flag this card again.");
        }
    }
}
