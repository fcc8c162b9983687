package io.github.k8scard.sandbox.workspace;

import io.github.k8scard.K8scardException;

/** What somebody waited for did not come about in time. The message says what it was and what there is instead. */
public final class WaitedInVain extends K8scardException {
    WaitedInVain(String message) {
        super(message);
    }
}
