package io.github.k8scard.slack.gate;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/** Reads a body as far as it is worth reading, so that who sends it slowly does not hold a thread for long. */
final class RequestBody {
    private static final int USUAL = 16 * 1024;
    /** A length that is announced costs the sender nothing, so only so much memory is taken on trust. */
    private static final int MOST_ON_TRUST = 64 * 1024;

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
     * @param announced how many bytes it has by its header; negative if that is not said
     * @param most how many bytes it may have
     * @param within how long the whole may take; the time-out of a single read comes on top
     * @throws TooSlow if it takes longer
     */
    static byte[] read(InputStream in, int announced, int most, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        // one byte more, so that the end is found without another array
        var body = new byte[1 + Math.min(announced < 0 ? USUAL : announced, MOST_ON_TRUST)];
        int length = 0;
        int count = 0;
        while (length <= most && count >= 0) {
            if (System.nanoTime() > end) {
                throw new TooSlow(within);
            }
            if (length == body.length) {
                body = Arrays.copyOf(body, 2 * length);
            }
            count = in.read(body, length, Math.min(body.length, most + 1) - length);
            length += Math.max(count, 0);
        }
        return Arrays.copyOf(body, length);
    }
}
