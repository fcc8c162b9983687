package io.github.k8scard.slack;

import io.github.k8scard.bot.Installation;
import io.github.k8scard.slack.view.FlagForm;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.words.Mistake;
import java.util.Map;
import java.util.function.Function;

/** What each modal does when it is submitted, by its callback id. Safe for concurrent use. */
final class Submissions {
    private final Map<String, Function<Submission, Submitted>> table;

    private final Installation installation;

    Submissions(Installation installation, ScheduleSubmission schedule, FlagSubmission flag) {
        this.installation = installation;
        this.table = Map.of(
                ScheduleForm.CALLBACK,
                submission -> Submitted.of(schedule.carryOut(submission)),
                FlagForm.CALLBACK,
                flag::carryOut);
    }

    /**
     * Carries a submission out.
     *
     * @throws Mistake if it cannot be carried out, whatever is in the inputs
     */
    Submitted carryOut(Submission submission) {
        installation.requireServed(submission.member().workspaceId());
        var story = table.get(submission.callbackId());
        if (story == null) {
            throw new Mistake("This form is from an older version of me. Close it and type the command again.");
        }
        return story.apply(submission);
    }
}
