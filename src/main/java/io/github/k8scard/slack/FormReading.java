package io.github.k8scard.slack;

import io.github.k8scard.words.Mistake;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads all inputs of a form before it gives up, so that all that is wrong is shown at once. Not safe for threads. */
final class FormReading {
    private final Map<String, String> errors = new HashMap<>();

    /** What an input holds; empty if that is wrong, which is then told at this input. */
    <T> Optional<T> read(String input, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Mistake mistake) {
            errors.put(input, mistake.getMessage());
            return Optional.empty();
        }
    }

    /** What is wrong, by the names of the inputs. */
    Map<String, String> errors() {
        return Map.copyOf(errors);
    }
}
