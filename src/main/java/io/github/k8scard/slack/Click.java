package io.github.k8scard.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Response;
import java.time.Instant;

/**
 * A click on a button, decoded.
 *
 * @param in the channel it was made in
 * @param member who clicked
 * @param actionId which button
 * @param value what the button carries
 * @param messageTs the message the button is in; empty in a modal or on the Home tab
 * @param where what kind of thing the button is in
 * @param viewId the modal or Home tab the button is in; empty in a message
 * @param triggerId allows one modal within three seconds
 * @param responseUrl where private replies go; empty in a modal and on the Home tab
 * @param receivedAt when the bot received it
 */
record Click(
        ChannelAddress in,
        MemberKey member,
        String actionId,
        String value,
        String messageTs,
        Where where,
        String viewId,
        String triggerId,
        String responseUrl,
        Instant receivedAt) {

    /** What a button can be in. */
    enum Where {
        /** A message that others see too, or one of a direct conversation. */
        MESSAGE,
        /** A message that only the member sees, and that Slack forgets. */
        PRIVATE_MESSAGE,
        MODAL,
        HOME
    }

    static Click of(BlockActionPayload payload, Instant receivedAt) {
        var action = payload.getActions().get(0);
        String team = team(payload);
        var container = payload.getContainer();
        return new Click(
                new ChannelAddress(
                        team,
                        payload.getChannel() == null ? "" : payload.getChannel().getId()),
                new MemberKey(team, payload.getUser().getId()),
                action.getActionId(),
                orEmpty(action.getValue()),
                container == null ? "" : orEmpty(container.getMessageTs()),
                where(payload),
                payload.getView() == null ? "" : payload.getView().getId(),
                orEmpty(payload.getTriggerId()),
                orEmpty(payload.getResponseUrl()),
                receivedAt);
    }

    private static Where where(BlockActionPayload payload) {
        if (payload.getView() != null) {
            return "home".equals(payload.getView().getType()) ? Where.HOME : Where.MODAL;
        }
        boolean ephemeral =
                payload.getContainer() != null && payload.getContainer().isEphemeral();
        return ephemeral ? Where.PRIVATE_MESSAGE : Where.MESSAGE;
    }

    /** The choice whose letter is on the button. */
    Response choice() {
        return new Response.Chosen(suffix());
    }

    /** The grade on the button. */
    Response selfGrade() {
        return new Response.SelfGraded(Grade.scored(suffix()).orElseThrow(Buttons::outdated));
    }

    /** The installation's: in a modal the payload's own team is that of who clicked, who may be a guest of Slack Connect. */
    private static String team(BlockActionPayload payload) {
        if (payload.getView() != null && payload.getView().getAppInstalledTeamId() != null) {
            return payload.getView().getAppInstalledTeamId();
        }
        return payload.getTeam() == null
                ? payload.getUser().getTeamId()
                : payload.getTeam().getId();
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
