package io.github.k8scard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The flags of the JVM with which the bot is started where it is at home. */
final class Procfile {
    private Procfile() {}

    /** The flags in the line {@code web:} of a Procfile. */
    static List<String> flags(Path procfile) throws IOException {
        String line = Files.readAllLines(procfile).stream()
                .filter(it -> it.startsWith("web:"))
                .findFirst()
                .orElseThrow(() -> new IOException(procfile + " has no line web:"));
        var flags = new ArrayList<>(List.of(line.replaceFirst(".*?\\bjava ", "").split(" +")));
        flags.removeIf(word -> word.startsWith("$"));
        return flags.subList(0, flags.indexOf("-jar"));
    }
}
