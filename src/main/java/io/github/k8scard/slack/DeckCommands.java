package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.slack.view.HelpView;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SearchView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.TopicsView;
import io.github.k8scard.words.Mistake;

/** The sub-commands that look things up in the decks, or have them read anew. Safe for concurrent use. */
final class DeckCommands {
    private final Stories.DeckStories stories;

    DeckCommands(Stories.DeckStories stories) {
        this.stories = stories;
    }

    /** Of the channel that it was typed in; in a direct message of the member. */
    SlackMessage topics(Command command) {
        return command.inDirectMessage()
                ? TopicsView.ofMember(stories.readTopics().ofMember(command.member()))
                : TopicsView.ofChannel(
                        stories.readTopics().ofChannel(command.in(), command.member(), command.receivedAt()),
                        command.in().slackId());
    }

    SlackMessage search(Command command) {
        String words = String.join(" ", command.rest());
        if (words.isEmpty()) {
            throw new Mistake("Say what to look for, such as: /k8scard search network policy");
        }
        return SearchView.of(words, stories.lookUpCards().search(words, command.member(), command.receivedAt()));
    }

    SlackMessage reload(Command command) {
        if (command.outsider()) {
            throw Refusals.outsider();
        }
        return PlainText.of(stories.reloadDecks().ask(command.member()));
    }

    /** All there is to type for whoever asks. */
    SlackMessage help(Command command) {
        return HelpView.of(SubCommand.forms(stories.reloadDecks().isFor(command.member())));
    }

    /** Whoever looks after the cards can mend it there, and bring a retired one back. */
    SlackMessage card(Command command) {
        return new CurationMessages(stories)
                .card(command.wholeRest().orElse(""), command.member(), command.outsider(), command.receivedAt());
    }
}
