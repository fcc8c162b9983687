package io.github.k8scard.cli;

import io.github.k8scard.app.Settings;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the environment says, as far as it can be used.
 *
 * @param settings with something that stands in for what cannot be used
 * @param faults what is wrong, each beginning with the variable's name
 */
record ReadSettings(Settings settings, List<String> faults) {

    /** Whether nothing is wrong with the variables whose names begin so. */
    boolean areGood(String... names) {
        return Stream.of(names).noneMatch(name -> faults.stream().anyMatch(fault -> fault.startsWith(name)));
    }
}
