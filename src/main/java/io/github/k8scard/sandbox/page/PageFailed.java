package io.github.k8scard.sandbox.page;

import io.github.k8scard.K8scardException;

/** The page could not be started or stopped, or a file of it is missing from the program. */
public final class PageFailed extends K8scardException {
    PageFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
