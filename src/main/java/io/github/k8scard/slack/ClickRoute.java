package io.github.k8scard.slack;

import com.slack.api.bolt.response.Response;
import io.github.k8scard.threads.Work;
import io.github.k8scard.words.Mistake;
import java.time.Clock;
import java.util.Optional;

/**
 * The edge for clicks: decodes, lets the answer be stored, acknowledges, and leaves the reply to later. What could not
 * be stored, or perhaps not, is never acknowledged; what the bot refuses is. Safe for concurrent use.
 */
final class ClickRoute {
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Clicks clicks;
    private final LookUps lookUps;
    private final Work work;
    private final Replies replies;
    private final Clock clock;

    ClickRoute(Clicks clicks, LookUps lookUps, Work work, Replies replies, Clock clock) {
        this.clicks = clicks;
        this.lookUps = lookUps;
        this.work = work;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * Answers a click.
     *
     * @param interaction JSON in UTF-8
     * @return the acknowledgement; empty if the interaction is no click
     * @throws Malformed if it is one, and does not say who clicked what
     */
    Optional<Response> answer(byte[] interaction) {
        return ClickFields.of(interaction).map(fields -> {
            var click = Click.of(fields, clock.instant());
            return LoggedPlace.of(click.in()).get(() -> answer(click));
        });
    }

    private Response answer(Click click) {
        try {
            finish(click, clicks.store(click));
            return Response.ok();
        } catch (Mistake refused) {
            explain(click, refused);
            return Response.ok();
        } catch (RuntimeException | Error e) {
            // Slack tells the member too, even if this process ends before it can
            explain(click, e);
            return Response.builder().statusCode(SERVICE_UNAVAILABLE).build();
        }
    }

    private void explain(Click click, Throwable fault) {
        var explanation = Faults.explained(click.button().actionId(), fault);
        finish(click, () -> replies.explain(click, explanation));
    }

    /** Does what is left to do after the acknowledgement. */
    private void finish(Click click, Runnable reply) {
        work.later("answer a click", () -> {
            try {
                reply.run();
            } catch (RuntimeException | Error e) {
                replies.explain(click, Faults.explained(click.button().actionId(), e));
            }
            if (click.replyTo().takesReplies()) {
                lookUps.soon(click.member(), click.receivedAt());
            }
        });
    }
}
