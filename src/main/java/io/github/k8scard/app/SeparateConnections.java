package io.github.k8scard.app;

import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * HTTP connections that share no memory. Jetty may give the buffer of a request that it cannot read back twice, since
 * two threads end it; from a pool two connections would then get the same, and one would be answered what the other
 * asked: a stranger's noise could have a click of Slack's refused.
 */
final class SeparateConnections {
    private SeparateConnections() {}

    /**
     * What listens, once the server is started.
     *
     * @param acceptors how many threads accept connections; negative for what suits the processors
     * @param selectors how many wait for what comes through them; negative for what suits the processors
     */
    static ServerConnector of(Server server, HttpConfiguration http, int acceptors, int selectors) {
        // what is not kept is cheap on the heap only
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        return new ServerConnector(
                server,
                null,
                null,
                new ByteBufferPool.NonPooling(),
                acceptors,
                selectors,
                new HttpConnectionFactory(http));
    }
}
