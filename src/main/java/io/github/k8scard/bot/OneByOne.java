package io.github.k8scard.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Does the same with each of several things, where one that fails does not hold up the others. */
final class OneByOne {
    private OneByOne() {}

    /**
     * Does it with all of them.
     *
     * @param work logs what it fails with, since only how many failed is told here
     * @throws SomeFailed at the end, if it failed with some
     */
    static <T> void run(List<T> all, Consumer<? super T> work) {
        List<RuntimeException> faults = new ArrayList<>();
        for (T one : all) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                faults.add(e);
            }
        }
        if (!faults.isEmpty()) {
            throw SomeFailed.of(faults);
        }
    }
}
