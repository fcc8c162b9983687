package io.github.k8scard.words;

import io.github.k8scard.K8scardException;

/**
 * Something a member asked for that cannot be done as asked. The message is shown to that member as it is: plain text,
 * kind, and with what to type or do instead. Nothing has been stored when it is thrown.
 */
public final class Mistake extends K8scardException {

    /**
     * @param message what to do instead, as plain text; it may quote the member, and whoever shows it escapes it
     */
    public Mistake(String message) {
        super(message);
    }
}
