package io.github.k8scard.sandbox.workspace;

import io.github.k8scard.K8scardException;

/** The workspace itself could not start, reopen or close. */
public final class WorkspaceFailed extends K8scardException {
    WorkspaceFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
