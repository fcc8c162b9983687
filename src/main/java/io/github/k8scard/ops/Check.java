package io.github.k8scard.ops;

import java.time.Instant;
import java.util.List;

/** Looks at one thing and says what it found. Changes nothing, and waits for some seconds at most. */
@FunctionalInterface
public interface Check {

    /** @return at least one finding, unless the thing is not in use */
    List<Finding> run(Instant now);
}
