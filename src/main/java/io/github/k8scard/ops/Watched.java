package io.github.k8scard.ops;

import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** Takes what can be asked at any time instead of being told. */
public interface Watched {
    /** For whoever does not want to know. */
    Watched NOTHING = new Watched() {
        @Override
        public void queue(String name, IntSupplier waiting, LongSupplier refused) {}

        @Override
        public void refusals(Map<String, LongSupplier> counts) {}
    };

    /**
     * A queue.
     *
     * @param waiting how many tasks wait in it
     * @param refused how many it has refused since the start
     */
    void queue(String name, IntSupplier waiting, LongSupplier refused);

    /**
     * The requests that were turned away.
     *
     * @param counts how many since the start, by the reason
     */
    void refusals(Map<String, LongSupplier> counts);
}
