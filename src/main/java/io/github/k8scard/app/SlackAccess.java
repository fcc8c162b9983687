package io.github.k8scard.app;

import io.github.k8scard.slack.web.HttpProxy;
import java.net.URI;
import java.util.Optional;

/**
 * How the bot and Slack reach and trust each other. Holds secrets, so it is never printed.
 *
 * @param apiUrl the base of Slack's Web API, ending in a slash
 * @param botToken the bot's token, {@code xoxb-…}
 * @param signingSecret what Slack signs its requests with; may be empty in Socket Mode
 * @param appToken the app-level token, {@code xapp-…}; given, Slack's requests come through Socket Mode instead of HTTP
 * @param proxy what Slack is called through, if anything
 */
public record SlackAccess(
        URI apiUrl, String botToken, String signingSecret, Optional<String> appToken, Optional<HttpProxy> proxy) {

    @Override
    public String toString() {
        return apiUrl.toString();
    }
}
