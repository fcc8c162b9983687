package io.github.k8scard.slack.web;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import io.github.k8scard.bot.Messenger.Identity;
import io.github.k8scard.bot.Messenger.Membership;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot asks Slack about members, channels and itself. Safe for concurrent use. */
final class Questions {
    private static final Logger log = LoggerFactory.getLogger(Questions.class);

    private final MethodsClient methods;
    private final Calls calls;

    Questions(MethodsClient methods, Calls calls) {
        this.methods = methods;
        this.calls = calls;
    }

    Optional<Profile> profile(MemberKey member) {
        try {
            var response = calls.answer("users.info", () -> methods.usersInfo(request -> request.user(member.id())));
            if (!response.isOk()) {
                log.info("Slack tells nothing of member {}: {}", member.id(), response.getError());
                return Optional.empty();
            }
            return Profiles.of(response.getUser());
        } catch (IOException | SlackApiException e) {
            log.info("Slack cannot be asked about member {} now: {}", member.id(), e.getMessage());
            return Optional.empty();
        }
    }

    Membership membership(ChannelAddress in) {
        try {
            var response = calls.answer(
                    "conversations.info", () -> methods.conversationsInfo(request -> request.channel(in.slackId())));
            return BotStanding.membership(response);
        } catch (IOException | SlackApiException e) {
            log.info("Slack cannot be asked about channel {} now: {}", in.slackId(), e.getMessage());
            return Membership.UNKNOWN;
        }
    }

    /** @param links learn from the answer where the workspace's messages are */
    Identity identity(MessageLinks links) {
        try {
            var response = calls.answer("auth.test", () -> methods.authTest(request -> request));
            calls.granted().heed(response);
            links.heed(response);
            return BotStanding.identity(response);
        } catch (IOException | SlackApiException e) {
            return new Identity.Unreachable(e.getMessage());
        }
    }
}
