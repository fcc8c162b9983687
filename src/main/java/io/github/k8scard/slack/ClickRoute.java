package io.github.k8scard.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.k8scard.threads.Work;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edge for clicks: decodes, lets the answer be stored, acknowledges, and leaves the reply to later. Safe for
 * concurrent use.
 */
final class ClickRoute implements BlockActionHandler {
    private static final Logger log = LoggerFactory.getLogger(ClickRoute.class);

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

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request.getPayload(), clock.instant());
        Runnable reply = stored(click);
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
        return context.ack();
    }

    /** Stores what has to be stored before the acknowledgement; returns what is left to do after it. */
    private Runnable stored(Click click) {
        try {
            return clicks.store(click);
        } catch (RuntimeException | Error e) {
            var explanation = Faults.explained(click.button().actionId(), e);
            log.debug("A click was not stored", e);
            return () -> replies.explain(click, explanation);
        }
    }
}
