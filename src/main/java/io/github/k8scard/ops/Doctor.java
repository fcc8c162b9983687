package io.github.k8scard.ops;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything that the bot depends on. Safe for concurrent use if its checks are.
 *
 * @param checks in the order in which their findings are told
 */
public record Doctor(List<Check> checks) {
    private static final Logger log = LoggerFactory.getLogger(Doctor.class);

    public Doctor {
        checks = List.copyOf(checks);
    }

    /** Runs all checks, one after the other; none keeps the others from being run. */
    public List<Finding> examine(Instant now) {
        return checks.stream().flatMap(check -> findings(check, now)).toList();
    }

    private static Stream<Finding> findings(Check check, Instant now) {
        try {
            return check.run(now).stream();
        } catch (RuntimeException e) {
            log.error("A check of doctor failed", e);
            return Stream.of(Finding.fault(
                    "doctor",
                    "a check failed itself (" + e.getClass().getSimpleName() + ")",
                    "Please report this with what the log says."));
        }
    }
}
