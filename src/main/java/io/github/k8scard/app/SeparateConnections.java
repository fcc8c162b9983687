package io.github.k8scard.app;

import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * HTTP connections that read into memory of their own. Jetty may give the buffer of a request that it cannot read back
 * twice, since two threads end it; from a pool two connections would then get the same, and one would be answered what
 * the other asked: a stranger's noise could have a click of Slack's refused.
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
        // by this the pool tells what is read from what is written
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(true);
        return new ServerConnector(
                server, null, null, new OwnForRequests(), acceptors, selectors, new HttpConnectionFactory(http));
    }

    /** Answers are pooled: made anew for each, they would keep the collector busy for whoever asks the most. */
    private static final class OwnForRequests implements ByteBufferPool {
        private final ByteBufferPool forRequests = new NonPooling();
        private final ByteBufferPool forAnswers = new ArrayByteBufferPool();

        @Override
        public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
            return direct ? forAnswers.acquire(size, true) : forRequests.acquire(size, false);
        }

        @Override
        public void clear() {
            forAnswers.clear();
        }
    }
}
