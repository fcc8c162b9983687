package io.github.k8scard.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Tidied;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A slash command, decoded.
 *
 * @param in the channel it was typed in
 * @param inDirectMessage whether that is a direct message, of two people or several, where there is no team to post to
 * @param member who typed it
 * @param outsider whether that is somebody of another workspace, in a channel that several share; only by a button,
 *     since what they type comes from their own workspace
 * @param words what was typed after the command, as {@link Tidied} leaves it
 * @param replyTo where answers may go
 * @param receivedAt when the bot received it
 */
record Command(
        ChannelAddress in,
        boolean inDirectMessage,
        MemberKey member,
        boolean outsider,
        List<String> words,
        ReplyAddress replyTo,
        Instant receivedAt) {
    /** @throws Malformed if it does not say who typed it where */
    static Command of(SlashCommandPayload payload, Instant receivedAt) {
        String text = Tidied.of(SlackMarks.read(Objects.requireNonNullElse(payload.getText(), "")));
        String team = Malformed.unlessId(payload.getTeamId(), "workspace");
        String channel = Malformed.unlessId(payload.getChannelId(), "channel");
        return new Command(
                new ChannelAddress(team, channel),
                Whereabouts.isDirectMessage(channel, Objects.requireNonNullElse(payload.getChannelName(), "")),
                new MemberKey(team, Malformed.unlessId(payload.getUserId(), "user")),
                false,
                words(text),
                ReplyAddress.of(payload.getTriggerId(), payload.getResponseUrl()),
                receivedAt);
    }

    /** The command that a button carries, as if its member had typed it where the button is. */
    static Command of(Click click) {
        return new Command(
                click.in(),
                click.place().inDirectMessage(),
                click.member(),
                click.outsider(),
                words(click.button().value()),
                click.replyTo(),
                click.receivedAt());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** The first word, empty if there is none. */
    String name() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** The words after the first. */
    List<String> rest() {
        return words.isEmpty() ? List.of() : words.subList(1, words.size());
    }

    /** The words after the first as one text, such as a topic's name; empty if there are none. */
    Optional<String> wholeRest() {
        return rest().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", rest()));
    }
}
