package io.github.k8scard.ops;

import java.util.Locale;

/** The values of labels, in lower case as is usual. */
final class LabelValue {
    private LabelValue() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
