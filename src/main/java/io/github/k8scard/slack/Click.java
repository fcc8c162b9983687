package io.github.k8scard.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A click on a button, decoded.
 *
 * @param in the channel it was made in
 * @param member who clicked
 * @param button which button
 * @param place what the button is in
 * @param replyTo where answers may go
 * @param receivedAt when the bot received it
 */
record Click(
        ChannelAddress in,
        MemberKey member,
        Button button,
        ButtonPlace place,
        ReplyAddress replyTo,
        Instant receivedAt) {

    /** @throws Malformed if it does not say who clicked what */
    static Click of(BlockActionPayload payload, Instant receivedAt) {
        var user = Malformed.unlessThere(payload.getUser(), "user");
        String team = InstalledTeam.of(
                Optional.ofNullable(payload.getView()),
                Optional.ofNullable(payload.getTeam()).map(BlockActionPayload.Team::getId),
                user.getTeamId());
        String channel = Optional.ofNullable(payload.getChannel())
                .map(BlockActionPayload.Channel::getId)
                .orElse("");
        return new Click(
                new ChannelAddress(team, Malformed.unlessIdOrNothing(channel, "channel")),
                new MemberKey(team, Malformed.unlessId(user.getId(), "user")),
                // Bolt finds the route by the first one's id
                Button.of(payload.getActions().get(0)),
                ButtonPlace.of(payload),
                ReplyAddress.of(payload.getTriggerId(), payload.getResponseUrl()),
                receivedAt);
    }

    /** The number that the button carries, such as a round's id; −1 if it carries none. */
    long number() {
        return button.number();
    }

    /** The message that the button is in; empty in a modal and on the Home tab. */
    String messageTs() {
        return place.messageTs();
    }
}
