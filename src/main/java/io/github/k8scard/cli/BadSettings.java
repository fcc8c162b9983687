package io.github.k8scard.cli;

import io.github.k8scard.K8scardException;
import java.util.List;

/** Environment variables that cannot be used: all faults at once, each with its remedy, for the operator. */
final class BadSettings extends K8scardException {
    BadSettings(List<String> faults) {
        super("k8scard cannot start with these settings:\n  - " + String.join("\n  - ", faults));
    }
}
