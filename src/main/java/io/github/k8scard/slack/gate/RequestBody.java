package io.github.k8scard.slack.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a body as far as it is worth reading, so that who sends it slowly does not hold a thread for long. */
final class RequestBody {
    private static final int CHUNK = 16 * 1024;

    private RequestBody() {}

    /** The sender took too long. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow(Duration within) {
            super("the body was not complete within " + within.toSeconds() + " s");
        }
    }

    /**
     * Reads until the end, or one byte more than is allowed.
     *
     * @param most how many bytes it may have
     * @param within how long the whole may take; the time-out of a single read comes on top
     * @throws TooSlow if it takes longer
     */
    static byte[] read(InputStream in, int most, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        var body = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        int count = 0;
        while (body.size() <= most && count >= 0) {
            if (System.nanoTime() > end) {
                throw new TooSlow(within);
            }
            count = in.read(chunk, 0, Math.min(CHUNK, most + 1 - body.size()));
            if (count > 0) {
                body.write(chunk, 0, count);
            }
        }
        return body.toByteArray();
    }
}
