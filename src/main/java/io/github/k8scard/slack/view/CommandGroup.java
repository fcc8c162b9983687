package io.github.k8scard.slack.view;

import java.util.List;

/** The parts that help has, and the buttons below each: what is wanted most, and does no harm if clicked by mistake. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
public enum CommandGroup {
    YOU("You", new Shortcut("A card for me", "practice"), new Shortcut("My progress", "me")),
    CHANNEL(
            "This channel",
            new Shortcut("What comes next", "status"),
            new Shortcut("Leaderboard", "leaderboard"),
            new Shortcut("Settings", "schedule")),
    LOOK_UP("Look things up", new Shortcut("Topics", "topics"));

    private final String title;
    private final List<Shortcut> shortcuts;

    /**
     * A button that runs a command.
     *
     * @param label what is on it
     * @param command what it does, as typed after the slash command
     */
    public record Shortcut(String label, String command) {}

    CommandGroup(String title, Shortcut... shortcuts) {
        this.title = title;
        this.shortcuts = List.of(shortcuts);
    }

    String title() {
        return title;
    }

    /** The buttons, in their order. */
    public List<Shortcut> shortcuts() {
        return shortcuts;
    }
}
