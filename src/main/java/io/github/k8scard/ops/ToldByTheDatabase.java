package io.github.k8scard.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.github.k8scard.NotSaved;
import java.util.stream.Stream;
import org.slf4j.Marker;

/**
 * Keeps out of the log what fails because the database cannot be used: it tells that itself, once a minute, and not once
 * for each command, click and timer with a stack trace. Logback finds it by {@code logback.xml}. Safe for concurrent use.
 */
public final class ToldByTheDatabase extends TurboFilter {

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
        return thrown != null && isTold(thrown) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isTold(Throwable fault) {
        boolean told = fault instanceof NotSaved || fault.getCause() != null && isTold(fault.getCause());
        return told && Stream.of(fault.getSuppressed()).allMatch(ToldByTheDatabase::isTold);
    }
}
