package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.time.TimeMachine;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How the sandbox itself is set, the same for everyone who looks. */
final class ControlsJson {
    private final SlackWorkspace workspace;
    private final Optional<TimeMachine> time;
    private final Moods moods;

    ControlsJson(SlackWorkspace workspace, Optional<TimeMachine> time, Moods moods) {
        this.workspace = workspace;
        this.time = time;
        this.moods = moods;
    }

    /** Adds it to a state. */
    void addTo(ObjectNode state) {
        state.putObject("time")
                .put("movable", time.isPresent())
                .put("moving", time.map(TimeMachine::isMoving).orElse(false));
        state.putObject("slack")
                .put("mood", moods.now().word())
                .put("breaches", workspace.breaches().size());
    }
}
