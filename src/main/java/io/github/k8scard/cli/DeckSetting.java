package io.github.k8scard.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which deck files to use. For one use, by one thread. */
final class DeckSetting {
    private static final String NAME = "K8SCARD_DECK";

    private final Environment environment;

    DeckSetting(Environment environment) {
        this.environment = environment;
    }

    /** The files in their order; none if none was asked for. */
    List<Path> read() {
        Optional<String> given = environment.given(NAME);
        if (given.isEmpty()) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        Set<Path> places = new HashSet<>();
        for (String item : given.get().split(",", -1)) {
            String name = Environment.bare(item);
            if (name.isEmpty()) {
                return environment.fault(
                        NAME,
                        "names no file before, between or after its commas; name one there, or take the comma away.",
                        files);
            }
            path(name).ifPresent(path -> {
                if (!places.add(path.toAbsolutePath().normalize())) {
                    environment.fault(NAME, "names " + name + " twice; name each file once.", path);
                }
                files.add(path);
            });
        }
        return List.copyOf(files);
    }

    private Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return environment.fault(
                    NAME, "is no path that this system can read: " + e.getReason() + ".", Optional.empty());
        }
    }
}
