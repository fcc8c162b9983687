package io.github.k8scard.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.function.Function;

/** The order of an index: by name, whatever its case. */
final class ByName {
    private ByName() {}

    static <T> Comparator<T> of(Function<T, String> name) {
        return comparing(name, String.CASE_INSENSITIVE_ORDER).thenComparing(name, naturalOrder());
    }
}
