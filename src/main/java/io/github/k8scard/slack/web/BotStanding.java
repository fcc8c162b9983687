package io.github.k8scard.slack.web;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import io.github.k8scard.bot.Messenger.Identity;
import io.github.k8scard.bot.Messenger.Membership;

/** Reads what Slack says of the bot: who it is, and what it is in a channel. */
final class BotStanding {
    private BotStanding() {}

    static Identity identity(AuthTestResponse response) {
        if (!response.isOk()) {
            return new Identity.Refused(response.getError());
        }
        return response.isEnterpriseInstall() || !isWorkspace(response.getTeamId())
                ? new Identity.OfOrganisation()
                : new Identity.Known(response.getTeamId(), response.getTeam(), response.getUserId());
    }

    /** An organization's id, which may stand there instead, begins with an E. */
    private static boolean isWorkspace(String teamId) {
        return teamId != null && teamId.startsWith("T");
    }

    static Membership membership(ConversationsInfoResponse response) {
        if (!response.isOk()) {
            return "channel_not_found".equals(response.getError()) ? Membership.NOT_MEMBER : Membership.UNKNOWN;
        }
        var channel = response.getChannel();
        if (channel.isIm() || channel.isMpim()) {
            return Membership.NO_CHANNEL;
        }
        if (channel.isArchived()) {
            return Membership.ARCHIVED;
        }
        return channel.isMember() ? Membership.MEMBER : Membership.NOT_MEMBER;
    }
}
