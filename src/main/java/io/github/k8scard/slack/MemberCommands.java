package io.github.k8scard.slack;

import io.github.k8scard.bot.Practise;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.slack.view.NumbersView;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.PracticeView;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Optional;

/** The sub-commands about whoever types them. Safe for concurrent use. */
final class MemberCommands {
    private static final String WEAKEST = "weakest";

    private final Practise practise;
    private final Stories.MemberStories stories;
    private final CurrentDecks decks;
    private final SendOwnData sendOwnData;
    private final ForgetMe forgetMe;

    MemberCommands(
            Practise practise,
            Stories.MemberStories stories,
            CurrentDecks decks,
            SendOwnData sendOwnData,
            ForgetMe forgetMe) {
        this.practise = practise;
        this.stories = stories;
        this.decks = decks;
        this.sendOwnData = sendOwnData;
        this.forgetMe = forgetMe;
    }

    SlackMessage practise(Command command) {
        boolean weakest = command.rest().size() == 1
                && WEAKEST.equalsIgnoreCase(command.rest().get(0));
        var wish = weakest
                ? new Practise.Wish(Optional.empty(), PracticeRun.WEAKEST)
                : new Practise.Wish(command.wholeRest().map(decks.now()::meant), PracticeRun.DAILY);
        return PracticeView.of(practise.next(command.member(), wish, command.receivedAt()));
    }

    SlackMessage numbers(Command command) {
        return NumbersView.of(stories.readNumbers().of(command.member(), command.receivedAt()));
    }

    SlackMessage export(Command command) {
        return sendOwnData.begin(command);
    }

    SlackMessage optOut(Command command) {
        stories.setSwitches().optOut(command.member(), true);
        return PlainText.of(
                "You are no longer on the leaderboards and not named when a card closes. You keep your points and"
                        + " still see your own line; /k8scard opt-in brings you back.");
    }

    SlackMessage optIn(Command command) {
        stories.setSwitches().optOut(command.member(), false);
        return PlainText.of("You are on the leaderboards again, with all your points. /k8scard opt-out takes you off.");
    }

    ForgetMe forgetMe() {
        return forgetMe;
    }
}
