package io.github.k8scard.ops;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Keeps the values of a label few: what does not look like one, or comes after too many others, is {@code other}. Safe
 * for concurrent use.
 */
final class KnownValues {
    static final String OTHER = "other";

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Pattern form;
    private final int atMost;

    /**
     * @param form what a value looks like
     * @param atMost how many there may be
     */
    KnownValues(Pattern form, int atMost) {
        this.form = form;
        this.atMost = atMost;
    }

    String of(String value) {
        if (known.contains(value)) {
            return value;
        }
        return form.matcher(value).matches() && added(value) ? value : OTHER;
    }

    private synchronized boolean added(String value) {
        return known.contains(value) || (known.size() < atMost && known.add(value));
    }
}
