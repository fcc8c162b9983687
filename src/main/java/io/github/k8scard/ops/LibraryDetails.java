package io.github.k8scard.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps out of the log what libraries tell of each request: below WARN they print what Slack sends and is sent, with
 * what members have typed and the tokens, whatever level somebody chooses to see. Bolt does so at WARN too. Safe for
 * concurrent use.
 */
public final class LibraryDetails extends Filter<ILoggingEvent> {
    private static final String OURS = "io.github.k8scard.";
    private static final String BOLT = "com.slack.api.bolt";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String logger = event.getLoggerName();
        if (logger.startsWith(OURS)) {
            return FilterReply.NEUTRAL;
        }
        Level least = logger.startsWith(BOLT) ? Level.ERROR : Level.WARN;
        return event.getLevel().isGreaterOrEqual(least) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
