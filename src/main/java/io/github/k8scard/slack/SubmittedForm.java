package io.github.k8scard.slack;

import java.util.Map;
import java.util.function.Function;

/**
 * A modal with inputs.
 *
 * @param callbackId what it is called when it comes back
 * @param story carries it out
 */
record SubmittedForm(String callbackId, Function<Submission, Submitted> story) {
    /** One that closes, or tells what is wrong by the names of its inputs. */
    static SubmittedForm closing(String callbackId, Function<Submission, Map<String, String>> story) {
        return new SubmittedForm(callbackId, submission -> Submitted.of(story.apply(submission)));
    }
}
