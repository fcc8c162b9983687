package io.github.k8scard.slack;

import io.github.k8scard.bot.SuggestCard;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.SuggestForm;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.words.Mistake;
import java.util.Optional;

/** The sub-command that opens the form for a card of one's own. Safe for concurrent use. */
final class SuggestCommand {
    private final SuggestCard suggestCard;
    private final Modals modals;

    SuggestCommand(SuggestCard suggestCard, Modals modals) {
        this.suggestCard = suggestCard;
        this.modals = modals;
    }

    static boolean isMeantBy(Command command) {
        return SubCommand.typed(command.name())
                .filter(SubCommand.SUGGEST::equals)
                .isPresent();
    }

    /** @return nothing, since the form has opened */
    Optional<SlackMessage> open(Command command) {
        suggestCard.check(command.member());
        if (!modals.open(command.replyTo().triggerId(), SuggestForm.empty())) {
            throw new Mistake("Slack did not open the form in time. Type /k8scard suggest again.");
        }
        return Optional.empty();
    }
}
