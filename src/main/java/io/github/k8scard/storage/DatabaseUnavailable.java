package io.github.k8scard.storage;

import io.github.k8scard.K8scardException;

/** The database cannot be opened. The message is for the operator and names the remedy. */
public final class DatabaseUnavailable extends K8scardException {
    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
