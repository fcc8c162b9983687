package io.github.k8scard.sandbox.workspace;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** New ids in Slack's form, unique within a workspace. */
final class Ids {
    private static final long FIRST = 36L * 36 * 36 * 36 * 36;
    private final AtomicLong last = new AtomicLong(FIRST);

    /** For example {@code V0100001}. */
    String next(String prefix) {
        return prefix + "0" + Long.toString(last.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    }

    /** For example {@code 100002}, as Slack fills in for a block or an element without an id. */
    String fill() {
        return Long.toString(last.incrementAndGet(), 36);
    }

    /** Of the form {@code 132456.7890123.abcdef}. */
    String trigger() {
        long number = last.incrementAndGet();
        return number + "." + (number * 31) + "." + Long.toHexString(number * 0x9E3779B97F4A7C15L);
    }
}
