package io.github.k8scard.bench.load;

import java.nio.ByteBuffer;

/** What is sent, one request after the other. For the load's thread alone. */
public interface Requests {
    /** Writes the next request, head and body. */
    void next(ByteBuffer out);
}
