package io.github.k8scard.app;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body is there. */
final class ArrivedRequest extends Request.Wrapper {
    private final ByteBuffer body;
    private boolean read;

    ArrivedRequest(Request request, byte[] body, int length) {
        super(request);
        this.body = ByteBuffer.wrap(body, 0, length);
    }

    @Override
    public Content.Chunk read() {
        if (read) {
            return Content.Chunk.EOF;
        }
        read = true;
        return Content.Chunk.from(body, true);
    }

    @Override
    public void demand(Runnable demandCallback) {
        demandCallback.run();
    }

    @Override
    public boolean consumeAvailable() {
        return true;
    }
}
