package io.github.k8scard.slack.view;

import io.github.k8scard.bot.AdminNote;
import java.util.List;
import java.util.stream.Stream;

/** What is amiss with how the bot is run, in words for its admins. */
final class AdminNotesText {
    private static final int NAMED = 8;
    private static final int LENGTH = 500;

    private AdminNotesText() {}

    /** Each a paragraph, not escaped; none if nothing is amiss. */
    static List<String> of(List<AdminNote> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        Stream<String> rest = notes.size() > NAMED
                ? Stream.of("And " + (notes.size() - NAMED) + " more. To see all of them, run k8scard doctor")
                : Stream.of();
        return Stream.of(
                        Stream.of("🩺 What k8scard doctor found (only you and the other admins see this):"),
                        notes.stream().limit(NAMED).map(AdminNotesText::line),
                        rest)
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(AdminNote note) {
        return Escaped.cut(
                OneLine.of("• " + (note.isFault() ? "Fault" : "Advice") + ", " + note.subject() + ": " + note.words()),
                LENGTH);
    }
}
