package io.github.k8scard.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.github.k8scard.NotSaved;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Marker;

/**
 * Keeps out of the log what fails because the database cannot be used: it tells that itself, once a minute, and not
 * once for each command, click and timer with a stack trace. Logback finds it by {@code logback.xml}. Safe for
 * concurrent use.
 */
public final class ToldByTheDatabase extends TurboFilter {

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
        return fault(arguments, thrown).filter(ToldByTheDatabase::isTold).isPresent()
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    /** Logback finds out only after its filters that the last argument is what was thrown. */
    private static Optional<Throwable> fault(Object[] arguments, Throwable thrown) {
        boolean isLast = thrown == null && arguments != null && arguments.length > 0;
        Object fault = isLast ? arguments[arguments.length - 1] : thrown;
        return fault instanceof Throwable found ? Optional.of(found) : Optional.empty();
    }

    private static boolean isTold(Throwable fault) {
        boolean told = fault instanceof NotSaved || (fault.getCause() != null && isTold(fault.getCause()));
        return told && Stream.of(fault.getSuppressed()).allMatch(ToldByTheDatabase::isTold);
    }
}
