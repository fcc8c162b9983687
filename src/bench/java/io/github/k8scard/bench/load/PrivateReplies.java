package io.github.k8scard.bench.load;

import java.util.BitSet;

/** Which requests were replied to in private. Safe for concurrent use. */
public final class PrivateReplies {
    private final BitSet numbers = new BitSet();
    private int distinct;
    private int twice;
    private long bytes;

    PrivateReplies() {}

    synchronized void received(int number, int length) {
        if (numbers.get(number)) {
            twice++;
        } else {
            numbers.set(number);
            distinct++;
        }
        bytes += length;
    }

    /** How many requests have a reply by now. */
    public synchronized int distinct() {
        return distinct;
    }

    /** How many replies came to a request that had one. */
    public synchronized int twice() {
        return twice;
    }

    /** How long a reply is on average, in bytes. */
    public synchronized long meanBytes() {
        return bytes / Math.max(1, distinct + twice);
    }

    /** Begins anew. */
    public synchronized void forget() {
        numbers.clear();
        distinct = 0;
        twice = 0;
        bytes = 0;
    }
}
