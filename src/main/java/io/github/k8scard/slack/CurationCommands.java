package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.bot.ToFlag;
import io.github.k8scard.slack.view.DeckReviewView;
import io.github.k8scard.slack.view.FlagForm;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.words.Mistake;
import java.util.Optional;

/** The sub-commands about what is wrong with cards, and what to do about it. Safe for concurrent use. */
final class CurationCommands {
    private final Stories.CurationStories stories;
    private final Modals modals;

    CurationCommands(Stories.CurationStories stories, Modals modals) {
        this.stories = stories;
        this.modals = modals;
    }

    /**
     * Opens the form for a card, or without an id for the one that the member answered last.
     *
     * @return what to say if the member has flagged it already; nothing if the form opened
     */
    Optional<SlackMessage> flag(Command command) {
        ToFlag toFlag = command.wholeRest()
                .map(id -> stories.flagCard().named(id, command.member()))
                .orElseGet(() -> stories.flagCard().latest(command.member()));
        if (toFlag.already().isPresent()) {
            return toFlag.already().map(PlainText::of);
        }
        if (!modals.open(command.replyTo().triggerId(), FlagForm.of(toFlag))) {
            throw new Mistake("Slack did not open the form. Type the command again, or click Flag this card below the"
                    + " result of the card.");
        }
        return Optional.empty();
    }

    /** All that there is to decide, for whoever may. */
    SlackMessage flags(Command command) {
        if (command.outsider()) {
            throw Refusals.outsider();
        }
        return DeckReviewView.of(stories.reviewDeck().of(command.member(), command.receivedAt()));
    }
}
