package io.github.k8scard.bench;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param project the project's directory, with the Procfile and the deck
 * @param jar the bot
 * @param work where files of this run go
 */
record Place(Path project, Path jar, Path work) {
    Path deck() {
        return project.resolve("deck.json");
    }

    Path log(String of) {
        return work.resolve(of + ".log");
    }
}
