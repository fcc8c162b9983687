package io.github.k8scard.app;

import io.github.k8scard.bot.ForgetWorkspaces;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.ops.Health;
import io.github.k8scard.slack.gate.WarmUp;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the bot ready: asks Slack who it is until Slack answers, then warms up. */
final class Readiness {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final JoinWorkspace joinWorkspace;
    private final ForgetWorkspaces forgetWorkspaces;
    private final Health health;
    private final WarmUp warmUp;
    private final Runnable letRequestsIn;

    /**
     * @param forgetWorkspaces what is done even by a process that cannot serve
     * @param letRequestsIn what may begin when even the first request will be served quickly
     */
    Readiness(
            JoinWorkspace joinWorkspace,
            ForgetWorkspaces forgetWorkspaces,
            Health health,
            WarmUp warmUp,
            Runnable letRequestsIn) {
        this.joinWorkspace = joinWorkspace;
        this.forgetWorkspaces = forgetWorkspaces;
        this.health = health;
        this.warmUp = warmUp;
        this.letRequestsIn = letRequestsIn;
    }

    /**
     * Tries once, if that is still needed.
     *
     * @throws JoinWorkspace.TokenRefused if Slack does not accept the token
     */
    void attempt(Instant now) {
        if (health.isIntroduced()) {
            return;
        }
        joined(now).ifPresent(self -> {
            health.introduced();
            try {
                warmUp.run(self.workspaceId(), self.botUserId());
            } catch (IOException e) {
                log.warn("Warming up failed; the first commands may be slow", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            health.warm();
            letRequestsIn.run();
            log.info("Warm and ready for Slack's requests");
        });
    }

    /**
     * The token of a workspace that has left is refused at each start, so that the process never comes to its timers.
     */
    private Optional<Messenger.Identity.Known> joined(Instant now) {
        try {
            return joinWorkspace.run(now);
        } catch (JoinWorkspace.TokenRefused e) {
            forgetWorkspaces.run(now);
            throw e;
        }
    }

    /** The same as a timer's task, which tells somebody else that Slack does not accept the token. */
    Consumer<Instant> timerTask(Consumer<? super JoinWorkspace.TokenRefused> onFatal) {
        return now -> {
            try {
                attempt(now);
            } catch (JoinWorkspace.TokenRefused e) {
                onFatal.accept(e);
            }
        };
    }
}
