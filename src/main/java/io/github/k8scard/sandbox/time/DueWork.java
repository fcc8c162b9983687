package io.github.k8scard.sandbox.time;

import java.time.Instant;
import java.util.Optional;

/** What the bot has to do as time goes by. */
public interface DueWork {

    /** The next instant at which the bot wants to do something; empty if it waits for nothing. */
    Optional<Instant> next();

    /** Does what is due by now and returns when it is in Slack, or Slack does not take it. */
    void run();
}
