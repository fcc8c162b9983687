package io.github.k8scard.storage;

import java.util.List;

/**
 * How the tables of a database go with this release.
 *
 * @param made whether there are any
 * @param pending the versions that they will be brought up to when this release opens the database, oldest first
 * @param newer the versions that they have been brought up to by a newer release
 */
public record TableVersions(boolean made, List<String> pending, List<String> newer) {
    public TableVersions {
        pending = List.copyOf(pending);
        newer = List.copyOf(newer);
    }
}
