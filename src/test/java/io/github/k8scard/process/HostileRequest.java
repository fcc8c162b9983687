package io.github.k8scard.process;

import java.util.Set;

/**
 * A request that Slack would not send, or a few in a row.
 *
 * @param kind what is wrong with it
 * @param bytes all that is sent
 * @param answers how many answers to wait for
 * @param right which status the last of them may have; empty if being cut off is the answer
 * @param halfClosed whether the sender says that nothing more comes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record HostileRequest(String kind, byte[] bytes, int answers, Set<Integer> right, boolean halfClosed) {
    HostileRequest(String kind, byte[] bytes, Integer... right) {
        this(kind, bytes, 1, Set.of(right), false);
    }

    HostileRequest twice() {
        return new HostileRequest(kind, bytes, 2, right, halfClosed);
    }

    HostileRequest halfClosing() {
        return new HostileRequest(kind, bytes, answers, right, true);
    }
}
