package io.github.k8scard.storage;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What a transaction came to, and whether it owes a message that was not owed before. */
record Committed<T>(T result, boolean owing) {
    static <T> Committed<T> of(Handle handle, Function<Tables, T> work) {
        var tables = new Tables(handle);
        T result = work.apply(tables);
        return new Committed<>(result, tables.isOwing());
    }
}
