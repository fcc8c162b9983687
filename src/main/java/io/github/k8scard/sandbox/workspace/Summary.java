package io.github.k8scard.sandbox.workspace;

import java.util.stream.Collectors;

/** A workspace in a few lines, for messages of failed waits. */
final class Summary {
    private Summary() {}

    static String of(Snapshot now) {
        String messages = now.messages().values().stream()
                .flatMap(all -> all.stream())
                .map(m -> m.channel() + " " + m.author() + ": " + shortened(m.text()))
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        String ephemerals = now.ephemerals().stream()
                .map(e -> e.channel() + " only for " + e.recipient() + ": " + shortened(e.text()))
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        String modals = now.modals().values().stream()
                .flatMap(all -> all.stream())
                .map(v -> "modal of " + v.member() + ": " + v.title())
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        return messages + ephemerals + modals;
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 80)) + "…";
    }
}
