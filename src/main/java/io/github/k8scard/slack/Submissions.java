package io.github.k8scard.slack;

import io.github.k8scard.bot.Installation;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.words.Mistake;
import java.util.Map;
import java.util.function.Function;

/** What each modal does when it is submitted, by its callback id. Safe for concurrent use. */
final class Submissions {
    private final Map<String, Function<Submission, Map<String, String>>> table;

    private final Installation installation;

    Submissions(Installation installation, ScheduleSubmission schedule) {
        this.installation = installation;
        this.table = Map.of(ScheduleForm.CALLBACK, schedule::carryOut);
    }

    /**
     * Carries a submission out.
     *
     * @return what is wrong with it, by the names of the inputs; then nothing is stored. Empty if it was carried out
     * @throws Mistake if it cannot be carried out, whatever is in the inputs
     */
    Map<String, String> carryOut(Submission submission) {
        installation.requireServed(submission.member().workspaceId());
        var story = table.get(submission.callbackId());
        if (story == null) {
            throw new Mistake("This form is from an older version of me. Close it and type the command again.");
        }
        return story.apply(submission);
    }
}
