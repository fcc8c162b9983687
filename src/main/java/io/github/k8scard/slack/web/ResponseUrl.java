package io.github.k8scard.slack.web;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import io.github.k8scard.slack.view.SlackMessage;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a command or a click so that only the member sees it. Slack takes five answers within 30 minutes. Safe for
 * concurrent use.
 */
public final class ResponseUrl {
    private static final Logger log = LoggerFactory.getLogger(ResponseUrl.class);

    private final ActionResponseSender sender;

    public ResponseUrl(SlackClient client) {
        this.sender = new ActionResponseSender(client.slack());
    }

    /** Adds a message that only the member sees. */
    public void tell(String responseUrl, SlackMessage message) {
        send(responseUrl, message, false);
    }

    /** Puts a message in the place of the private one that was clicked. */
    public void replace(String responseUrl, SlackMessage message) {
        send(responseUrl, message, true);
    }

    private void send(String responseUrl, SlackMessage message, boolean replace) {
        if (responseUrl.isEmpty()) {
            // a click in a modal has none
            return;
        }
        try {
            var response = sender.send(
                    responseUrl,
                    ActionResponse.builder()
                            .responseType("ephemeral")
                            .replaceOriginal(replace)
                            .text(message.text())
                            .blocks(message.blocks())
                            .build());
            if (response.getCode() != 200) {
                log.warn("Slack did not take a private reply: {} {}", response.getCode(), response.getBody());
            }
        } catch (IOException e) {
            log.warn("A private reply did not reach Slack; the member can ask again: {}", e.toString());
        }
    }
}
