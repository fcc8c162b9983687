package io.github.k8scard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment variables, and what was found to be wrong with them. For one use, by one thread. */
final class Environment {
    private final Map<String, String> variables;
    private final List<String> faults = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** What a variable says, without blanks around it; empty if it says nothing. */
    Optional<String> given(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * Keeps that a variable cannot be used.
     *
     * @param remedy what is wrong and what to do, as it follows the variable's name
     * @return what stands in for it, so that the others can be read as well
     */
    <T> T fault(String name, String remedy, T standIn) {
        faults.add(name + " " + remedy);
        return standIn;
    }

    /** @throws BadSettings if anything was wrong */
    <T> T good(T read) {
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
        return read;
    }
}
