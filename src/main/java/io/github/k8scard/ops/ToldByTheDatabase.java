package io.github.k8scard.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.github.k8scard.NotSaved;
import java.util.stream.Stream;

/**
 * Keeps out of the log what fails because the database cannot be used: it tells that itself, once a minute, and not
 * once for each command, click and timer with a stack trace. Each appender of {@code logback.xml} has it. Safe for
 * concurrent use.
 */
public final class ToldByTheDatabase extends Filter<ILoggingEvent> {

    @Override
    public FilterReply decide(ILoggingEvent event) {
        IThrowableProxy fault = event.getThrowableProxy();
        return fault != null && isTold(fault) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isTold(IThrowableProxy fault) {
        boolean told = fault.getClassName().equals(NotSaved.class.getName())
                || (fault.getCause() != null && isTold(fault.getCause()));
        return told && Stream.of(fault.getSuppressed()).allMatch(ToldByTheDatabase::isTold);
    }
}
