package io.github.k8scard.slack.gate;

import java.io.IOException;
import java.util.Map;

/** Where Slack's requests enter the bot, so that it can send itself some. */
public interface Entrance {
    /** Sends a slash command. */
    void command(Map<String, String> fields) throws IOException, InterruptedException;

    /**
     * Sends an interaction.
     *
     * @param payload as JSON
     */
    void interaction(String payload) throws IOException, InterruptedException;
}
