package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What some tests need of a machine. */
public final class Needed {
    private Needed() {}

    /**
     * Skips the test where something is missing; where {@code CI} is set, which says that everything is to be tested,
     * it fails instead.
     *
     * @param what is needed, and what is to be done for it
     */
    public static void orSkipped(boolean isThere, String what) {
        if (System.getenv("CI") != null) {
            assertThat(isThere)
                    .as("CI is set, so that this test must run. It needs: %s", what)
                    .isTrue();
        }
        assumeTrue(isThere, what);
    }
}
