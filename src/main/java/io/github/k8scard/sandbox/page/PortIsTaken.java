package io.github.k8scard.sandbox.page;

import io.github.k8scard.K8scardException;

/** The page cannot be served because another program listens on its port. The message is for whoever started it. */
public final class PortIsTaken extends K8scardException {
    PortIsTaken(int port, Throwable cause) {
        super(
                "Port " + port + " is taken by another program. Stop that program, or set PORT to another port, "
                        + "for example PORT=" + (port == 65_535 ? 3_000 : port + 1) + ".",
                cause);
    }
}
