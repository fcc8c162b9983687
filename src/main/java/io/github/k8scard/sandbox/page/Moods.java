package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.ActiveFault;
import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.time.Duration;
import java.util.Optional;

/** Switches Slack's mood, one at a time. Safe for concurrent use. */
final class Moods {
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final SlackWorkspace workspace;
    private Mood now = Mood.NORMAL;
    private Optional<ActiveFault> fault = Optional.empty();

    Moods(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    synchronized Mood now() {
        return now;
    }

    synchronized void change(Mood wanted) {
        if (wanted == now) {
            return;
        }
        fault.ifPresent(ActiveFault::off);
        if (now == Mood.DOWN) {
            workspace.acceptConnections();
        }
        fault = faultOf(wanted).map(struck -> workspace.faults().always(ActiveFaults.ALL, struck));
        if (wanted == Mood.DOWN) {
            workspace.refuseConnections();
        }
        now = wanted;
    }

    private static Optional<Fault> faultOf(Mood mood) {
        return switch (mood) {
            case SLOW -> Optional.of(Fault.slow(SLOW));
            case BUSY -> Optional.of(Fault.rateLimited(RETRY_AFTER));
            case NORMAL, DOWN -> Optional.empty();
        };
    }
}
