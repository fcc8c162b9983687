package io.github.k8scard.cli;

import io.github.k8scard.deck.Deck;
import io.github.k8scard.exchange.ExchangeFormat;
import io.github.k8scard.exchange.NewFile;
import io.github.k8scard.words.NameKey;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where decks are written to: one deck into the file that was named, or each into a file in a directory. */
final class ExportTargets {
    private final String out;
    private final boolean overwrite;
    private final CommandLine command;

    /** @param out a file, or a directory that is there or whose name ends with a slash */
    ExportTargets(String out, boolean overwrite, CommandLine command) {
        this.out = out;
        this.overwrite = overwrite;
        this.command = command;
    }

    /** @throws ParameterException if this system can have no such path */
    Path path() {
        try {
            return Path.of(out);
        } catch (InvalidPathException noPath) {
            throw new ParameterException(
                    command, "OUT is no path that this system can have: " + noPath.getReason() + ".");
        }
    }

    boolean isDirectory() {
        return out.endsWith("/") || out.endsWith(File.separator) || Files.isDirectory(path());
    }

    /**
     * The file for each deck.
     *
     * @param decks at least one
     * @param fileNames by the titles of decks the names of their files, as far as they have some
     * @throws ParameterException if there are several decks for one file
     */
    Map<NewFile, Deck> of(List<Deck> decks, Map<String, String> fileNames, ExchangeFormat format) {
        Map<NewFile, Deck> targets = new LinkedHashMap<>();
        if (!isDirectory()) {
            if (decks.size() > 1) {
                throw new ParameterException(
                        command,
                        "A file holds one deck, and there are several: "
                                + listed(decks) + ". Name one with --deck, or let OUT be a directory, such as "
                                + "decks/, to have each in a file of its own.");
            }
            targets.put(new NewFile(path(), overwrite), decks.get(0));
            return targets;
        }
        // some systems take names for the same that differ in upper and lower case only
        Set<String> names = new HashSet<>();
        for (Deck deck : decks) {
            String stem = Optional.ofNullable(fileNames.get(deck.title()))
                    .map(name -> name.replaceFirst("\\.[^.]*$", ""))
                    .orElseGet(() -> plain(deck.title()));
            String name = stem + format.ending();
            for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = stem + "-" + number + format.ending();
            }
            targets.put(new NewFile(path().resolve(name), overwrite), deck);
        }
        return targets;
    }

    private static String plain(String title) {
        String name = NameKey.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "deck" : name;
    }

    static String listed(List<Deck> decks) {
        return decks.stream().map(deck -> "“" + deck.title() + "”").collect(Collectors.joining(", "));
    }
}
