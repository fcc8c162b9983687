package io.github.k8scard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of this machine on which nothing listens and that is given to nobody who asks for any free one, so that it
 * refuses connections until a test lets somebody listen there by its number.
 */
public final class ReservedPort implements AutoCloseable {
    private final Socket socket = new Socket();

    public ReservedPort() throws IOException {
        // only then may somebody else listen there, too
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public int number() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
