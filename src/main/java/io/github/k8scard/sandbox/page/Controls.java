package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.time.TimeMachine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a person does to the sandbox itself: moves its time and changes Slack's mood. Safe for concurrent use. */
final class Controls {
    private final Optional<TimeMachine> time;
    private final Moods moods;
    private final Runnable changed;

    /**
     * @param changed to be run when the page should look again
     */
    Controls(Optional<TimeMachine> time, Moods moods, Runnable changed) {
        this.time = time;
        this.moods = moods;
        this.changed = changed;
    }

    /** By the name under which the page asks for them. */
    Map<String, PageAction> all() {
        return Map.of("time", this::time, "mood", this::mood);
    }

    /** Returns when time has come to where it was to go. */
    private Optional<String> time(JsonNode details) {
        if (time.isEmpty()) {
            return Optional.of("Time cannot be moved here.");
        }
        TimeMachine machine = time.get();
        String who = details.path("as").asString("");
        changed.run();
        try {
            return switch (details.path("to").asString("")) {
                case "card" ->
                    machine.advanceToNextCard(who) ? Optional.empty() : Optional.of(machine.adviceWithoutCards());
                case "day" -> moved(machine, Duration.ofDays(1), who);
                case "week" -> moved(machine, Duration.ofDays(7), who);
                default -> Optional.of("Time moves to the next card, by a day or by a week.");
            };
        } finally {
            changed.run();
        }
    }

    private static Optional<String> moved(TimeMachine machine, Duration span, String who) {
        machine.advance(span, who);
        return Optional.empty();
    }

    private Optional<String> mood(JsonNode details) {
        Optional<Mood> wanted = Mood.named(details.path("mood").asString(""));
        wanted.ifPresent(moods::change);
        changed.run();
        return wanted.isPresent() ? Optional.empty() : Optional.of("Slack has no such mood.");
    }
}
