package io.github.k8scard.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;

/**
 * A click on a button, decoded.
 *
 * @param in the channel it was made in
 * @param member who clicked
 * @param actionId which button
 * @param value what the button carries
 * @param messageTs the message the button is in; empty in a modal
 * @param privately whether that message is one that only the member sees
 * @param viewId the modal the button is in; empty in a message
 * @param triggerId allows one modal within three seconds
 * @param responseUrl where private replies go; empty in a modal
 * @param receivedAt when the bot received it
 */
record Click(
        ChannelAddress in,
        MemberKey member,
        String actionId,
        String value,
        String messageTs,
        boolean privately,
        String viewId,
        String triggerId,
        String responseUrl,
        Instant receivedAt) {

    static Click of(BlockActionPayload payload, Instant receivedAt) {
        var action = payload.getActions().get(0);
        String team = payload.getTeam() == null
                ? payload.getUser().getTeamId()
                : payload.getTeam().getId();
        var container = payload.getContainer();
        return new Click(
                new ChannelAddress(
                        team,
                        payload.getChannel() == null ? "" : payload.getChannel().getId()),
                new MemberKey(team, payload.getUser().getId()),
                action.getActionId(),
                orEmpty(action.getValue()),
                container == null ? "" : orEmpty(container.getMessageTs()),
                container != null && container.isEphemeral(),
                payload.getView() == null ? "" : payload.getView().getId(),
                orEmpty(payload.getTriggerId()),
                orEmpty(payload.getResponseUrl()),
                receivedAt);
    }

    /** The number that the button carries, such as a round's id; −1 if it carries none. */
    long number() {
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
    }

    /** What the button is for: the action id without the number at its end, such as {@code round:choose:}. */
    String action() {
        return actionId.replaceFirst("\\d+$", "");
    }

    /** The number at the end of the action id, such as the position in {@code round:choose:2}; −1 if there is none. */
    int suffix() {
        String digits = actionId.substring(action().length());
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : -1;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
