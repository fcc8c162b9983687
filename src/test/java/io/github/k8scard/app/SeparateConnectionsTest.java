package io.github.k8scard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

class SeparateConnectionsTest {
    private static final int BUFFER = 8 * 1024;

    @Test
    void memory_that_a_connection_gave_back_goes_to_no_other() {
        var http = new HttpConfiguration();
        var pool = SeparateConnections.of(new Server(), http, -1, -1).getByteBufferPool();
        var first = pool.acquire(BUFFER, http.isUseInputDirectByteBuffers());
        byte[] itsMemory = first.getByteBuffer().array();
        first.release();

        var second = pool.acquire(BUFFER, http.isUseInputDirectByteBuffers());

        assertThat(second.getByteBuffer().array() == itsMemory).isFalse();
    }
}
