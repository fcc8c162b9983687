package io.github.k8scard.slack.web;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.SlackMessage;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows members what only they see in a channel, where no click or command of theirs can be answered. Safe for
 * concurrent use.
 */
public final class Whispers {
    private static final Logger log = LoggerFactory.getLogger(Whispers.class);

    private final MethodsClient methods;
    private final Calls calls;

    public Whispers(SlackClient client, String token) {
        this.methods = client.slack().methods(token);
        this.calls = client.calls();
    }

    /**
     * Tries once. Slack promises nothing either: it shows the message if the member is there.
     *
     * @param threadTs the message below which it belongs
     */
    public void whisper(ChannelAddress in, MemberKey to, Optional<String> threadTs, SlackMessage message) {
        try {
            var response = calls.answer(
                    "chat.postEphemeral",
                    () -> methods.chatPostEphemeral(request -> request.channel(in.slackId())
                            .user(to.id())
                            .threadTs(threadTs.orElse(null))
                            .text(message.text())
                            .blocks(message.blocks())));
            if (!response.isOk()) {
                log.info("Slack shows member {} no answer in {}: {}", to.id(), in.slackId(), response.getError());
            }
        } catch (IOException | SlackApiException e) {
            log.info("Slack shows member {} no answer in {} now: {}", to.id(), in.slackId(), e.toString());
        }
    }
}
