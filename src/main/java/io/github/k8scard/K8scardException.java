package io.github.k8scard;

/**
 * The root of everything k8scard throws on purpose. The message says what happened and what to do next; who reads it is
 * said by the leaf.
 */
public abstract class K8scardException extends RuntimeException {

    /**
     * @param message what happened and what to do next, in plain English, free of secrets
     */
    protected K8scardException(String message) {
        super(message);
    }

    /**
     * @param message what happened and what to do next, in plain English, free of secrets
     * @param cause what led to it
     */
    protected K8scardException(String message, Throwable cause) {
        super(message, cause);
    }
}
