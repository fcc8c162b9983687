package io.github.k8scard.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.github.k8scard.NotSaved;
import java.util.stream.Stream;
import org.slf4j.Marker;

/**
 * Keeps out of the log, and out of the count of its lines, what fails because the database cannot be used: it tells
 * that itself, once a minute, and not once for each command, click and timer with a stack trace. {@code logback.xml}
 * has it. Safe for concurrent use.
 */
public final class ToldByTheDatabase extends TurboFilter {
    /** More than faults are wrapped in each other, for those that go round in a circle. */
    private static final int DEEP = 20;

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
        Throwable fault = thrown == null ? last(arguments) : thrown;
        return isTold(fault, DEEP) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** With several arguments the fault is the last of them. */
    private static Throwable last(Object[] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable fault
                ? fault
                : null;
    }

    private static boolean isTold(Throwable fault, int deep) {
        if (fault == null || deep == 0) {
            return false;
        }
        boolean told = fault instanceof NotSaved || isTold(fault.getCause(), deep - 1);
        return told && Stream.of(fault.getSuppressed()).allMatch(one -> isTold(one, deep - 1));
    }
}
