package io.github.k8scard.slack;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.k8scard.bot.Installation;
import io.github.k8scard.words.Mistake;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What each modal does when it is submitted, by its callback id. Safe for concurrent use. */
final class Submissions {
    private final Map<String, Function<Submission, Submitted>> table;

    private final Installation installation;

    /** @param forms each with a callback id of its own */
    Submissions(Installation installation, List<SubmittedForm> forms) {
        this.installation = installation;
        this.table = forms.stream().collect(toUnmodifiableMap(SubmittedForm::callbackId, SubmittedForm::story));
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
