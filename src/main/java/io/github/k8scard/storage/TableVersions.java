package io.github.k8scard.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the tables of a database go with this release.
 *
 * @param madeAt when the first were made; empty if there are none
 * @param pending the versions that they will be brought up to when this release opens the database, oldest first
 * @param newer the versions that they have been brought up to by a newer release
 */
public record TableVersions(Optional<Instant> madeAt, List<String> pending, List<String> newer) {
    public TableVersions {
        pending = List.copyOf(pending);
        newer = List.copyOf(newer);
    }

    /** Whether there are any tables. */
    public boolean made() {
        return madeAt.isPresent();
    }
}
