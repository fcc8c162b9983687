package io.github.k8scard.deck;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a card was checked against.
 *
 * @param source the http or https page that says so
 * @param since the Kubernetes version from which on it is true; true of every version if absent
 * @param reviewBy the date after which somebody should check it again
 */
public record Reference(String source, Optional<KubernetesVersion> since, Optional<LocalDate> reviewBy) {
    /** A page alone. */
    public static Reference to(String source) {
        return new Reference(source, Optional.empty(), Optional.empty());
    }
}
