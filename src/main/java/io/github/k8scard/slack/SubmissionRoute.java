package io.github.k8scard.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.threads.Awaited;
import io.github.k8scard.threads.LogFields;
import io.github.k8scard.threads.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The edge for submitted modals: decodes, carries out, and acknowledges in time. What is wrong is shown at its input;
 * when that takes too long to find out, the modal says so and is changed afterwards. Safe for concurrent use.
 */
final class SubmissionRoute implements ViewSubmissionHandler {
    /** Slack takes errors with the acknowledgement only, within three seconds. */
    private static final Duration WITH_THE_ACKNOWLEDGEMENT = Duration.ofMillis(2_200);

    private final Submissions submissions;
    private final Work work;
    private final Modals modals;
    private final Clock clock;

    SubmissionRoute(Submissions submissions, Work work, Modals modals, Clock clock) {
        this.submissions = submissions;
        this.work = work;
        this.modals = modals;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Submission submission = Submission.of(request.getPayload(), clock.instant());
        return LogFields.none().workspace(submission.member().workspaceId()).get(() -> answered(submission, context));
    }

    private Response answered(Submission submission, ViewSubmissionContext context) {
        var outcome = new Awaited<Submitted>();
        boolean begun = work.later("carry out a submission", () -> {
            Submitted found = outcome(submission);
            if (!outcome.handOver(found)) {
                modals.update(submission.viewId(), late(found));
            }
        });
        if (!begun) {
            return context.ackWithErrors(first(submission, "I have too much to do right now. Try again in a minute."));
        }
        return outcome.within(WITH_THE_ACKNOWLEDGEMENT)
                .map(found -> acknowledged(found, context))
                .orElseGet(() -> context.ackWithUpdate(PlainText.modal(PlainText.of("This takes a moment…"))));
    }

    private Submitted outcome(Submission submission) {
        try {
            return submissions.carryOut(submission);
        } catch (RuntimeException | Error e) {
            return Submitted.of(first(submission, Faults.words("the modal " + submission.callbackId(), e)));
        }
    }

    private static Response acknowledged(Submitted outcome, ViewSubmissionContext context) {
        if (!outcome.errors().isEmpty()) {
            return context.ackWithErrors(outcome.errors());
        }
        return outcome.told().map(modal -> context.ackWithUpdate(modal)).orElseGet(context::ack);
    }

    /** A message that belongs to no input is shown at the first one. */
    private static Map<String, String> first(Submission submission, String words) {
        return Map.of(submission.inputs().get(0), words);
    }

    private static View late(Submitted outcome) {
        var errors = outcome.errors().values();
        return errors.isEmpty()
                ? outcome.told().orElseGet(() -> PlainText.modal(PlainText.of("Done.")))
                : PlainText.modal("Not saved", PlainText.of("Not saved. " + String.join("\n", errors)));
    }
}
