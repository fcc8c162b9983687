package io.github.k8scard.slack.web;

import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.RefusalScope;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that are drawn for Slack. One that cannot be drawn was certainly not sent, and would not be next time. */
final class DrawnMessages {
    private static final Logger log = LoggerFactory.getLogger(DrawnMessages.class);

    private DrawnMessages() {}

    static Outcome sent(Supplier<SlackMessage> drawing, Function<SlackMessage, Outcome> sending) {
        SlackMessage message;
        try {
            message = drawing.get();
        } catch (RuntimeException e) {
            log.error("A message cannot be drawn, so it is not sent", e);
            return new Outcome.Refused(RefusalScope.MESSAGE, "cannot_be_drawn");
        }
        return sending.apply(message);
    }
}
