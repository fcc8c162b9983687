package io.github.k8scard.slack;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;

/**
 * A click on a button, decoded.
 *
 * @param in the channel it was made in
 * @param member who clicked
 * @param outsider whether that is somebody of another workspace, in a channel that several share
 * @param button which button
 * @param place what the button is in
 * @param replyTo where answers may go
 * @param receivedAt when the bot received it
 */
record Click(
        ChannelAddress in,
        MemberKey member,
        boolean outsider,
        Button button,
        ButtonPlace place,
        ReplyAddress replyTo,
        Instant receivedAt) {

    /** @throws Malformed if it does not say who clicked what */
    static Click of(ClickFields fields, Instant receivedAt) {
        String team = InstalledTeam.of(
                fields.text(ClickFields.VIEW_TEAM), fields.text(ClickFields.TEAM), fields.text(ClickFields.USER_TEAM));
        return new Click(
                new ChannelAddress(
                        team,
                        Malformed.unlessIdOrNothing(
                                fields.text(ClickFields.CHANNEL).orElse(""), "channel")),
                new MemberKey(
                        team, Malformed.unlessId(fields.text(ClickFields.USER).orElse(""), "user")),
                fields.text(ClickFields.USER_TEAM)
                        .filter(own -> !own.equals(team))
                        .isPresent(),
                Button.of(fields),
                ButtonPlace.of(fields),
                ReplyAddress.of(
                        fields.text(ClickFields.TRIGGER).orElse(""),
                        fields.text(ClickFields.RESPONSE_URL).orElse("")),
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
