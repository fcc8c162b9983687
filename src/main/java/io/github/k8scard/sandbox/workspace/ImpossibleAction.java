package io.github.k8scard.sandbox.workspace;

import io.github.k8scard.K8scardException;

/**
 * Something that Slack's client would not let a member do, such as clicking a button that is not there. Nothing was
 * sent.
 */
public final class ImpossibleAction extends K8scardException {
    ImpossibleAction(String message) {
        super(message);
    }
}
