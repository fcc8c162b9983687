package io.github.k8scard.app;

import io.github.k8scard.storage.DatabaseUrl;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * How to run, read from the environment once. Holds secrets, so it is never printed.
 *
 * @param botToken the bot's token, {@code xoxb-…}
 * @param signingSecret what Slack signs its requests with; may be empty in Socket Mode
 * @param appToken the app-level token, {@code xapp-…}; given, Slack's requests come through Socket Mode instead of HTTP
 * @param apiUrl the base of Slack's Web API, ending in a slash
 * @param port where to listen for HTTP; 0 takes any free one
 * @param database where the database is
 * @param deck the deck file; if it is not there and was not asked for, the deck in the jar is used
 * @param deckGiven whether the deck file was asked for
 * @param timeZone where a member's zone is unknown
 * @param admins who may change settings; empty for everyone
 */
public record Settings(
        String botToken,
        String signingSecret,
        Optional<String> appToken,
        URI apiUrl,
        int port,
        DatabaseUrl database,
        Path deck,
        boolean deckGiven,
        ZoneId timeZone,
        Set<String> admins) {

    @Override
    public String toString() {
        return "Settings[" + apiUrl + ", port " + port + ", " + database + "]";
    }
}
