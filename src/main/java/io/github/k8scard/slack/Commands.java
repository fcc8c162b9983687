package io.github.k8scard.slack;

import io.github.k8scard.bot.Installation;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.UnknownCommandView;
import java.util.Optional;

/** Carries out what is typed after {@code /k8scard}, for the member alone to see. Safe for concurrent use. */
record Commands(
        Installation installation,
        MemberCommands member,
        ChannelCommands channel,
        BoardCommands board,
        DeckCommands deck,
        CurationCommands curation,
        SuggestCommand suggest,
        MeantCommand meant) {
    /**
     * Runs a command. What is not known is never guessed and run, only offered.
     *
     * @return what to say; nothing if a modal has opened, or the channel is told, instead
     * @throws io.github.k8scard.words.Mistake if the command cannot be carried out as it was typed
     */
    Optional<SlackMessage> run(Command command) {
        installation.requireServed(command.member().workspaceId());
        return SubCommand.typed(command.name())
                .map(known -> known.run(this, command))
                .orElseGet(() -> Optional.of(UnknownCommandView.of(command.name(), meant.of(command.words()))));
    }
}
