package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.ForgetMember;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.ForgetForm;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.words.Mistake;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a member has themselves forgotten: by a command or a button, and a form in which they confirm it. Who that is
 * says Slack each time, and nothing that the form carries. Safe for concurrent use.
 */
final class ForgetMe {
    private static final String DONE =
            "Done. I have forgotten you. If you use me again, also by opening my Home tab, you begin anew.";

    private final ForgetMember forgetMember;
    private final DrawHome drawHome;
    private final LookUps lookUps;
    private final Modals modals;

    ForgetMe(Stories.MemberStories stories, LookUps lookUps, Modals modals) {
        this.forgetMember = stories.forgetMember();
        this.drawHome = stories.drawHome();
        this.lookUps = lookUps;
        this.modals = modals;
    }

    /** @return nothing, since the form has opened */
    Optional<SlackMessage> open(Command command) {
        refuseOutsider(command.outsider());
        if (!modals.open(command.replyTo().triggerId(), form())) {
            throw new Mistake("Slack did not open the form in which you confirm that. Nothing is forgotten. Type"
                    + " /k8scard forget again.");
        }
        return Optional.empty();
    }

    /** By the action of the button: returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table(Replies replies) {
        return Map.of(ActionIds.DATA_FORGET, click -> () -> {
            refuseOutsider(click.outsider());
            if (!replies.onTop(click, form())) {
                throw new Mistake("Slack did not open the form in which you confirm that. Nothing is forgotten. Click"
                        + " the button again, or type /k8scard forget");
            }
        });
    }

    private static void refuseOutsider(boolean outsider) {
        if (outsider) {
            throw Refusals.dataOfOutsider();
        }
    }

    private View form() {
        return ForgetForm.of(forgetMember.nightsInBackups());
    }

    /** Forgets whoever submitted the form. */
    Submitted carryOut(Submission submission) {
        refuseOutsider(submission.outsider());
        if (submission.text(ForgetForm.SURE).isEmpty()) {
            return Submitted.of(Map.of(ForgetForm.SURE, "Choose this if you are sure; if not, close this."));
        }
        forgetMember.run(submission.member(), submission.receivedAt());
        lookUps.aside("empty a Home tab", () -> drawHome.draw(submission.member(), submission.receivedAt()));
        return Submitted.told("Forgotten", PlainText.of(DONE));
    }
}
