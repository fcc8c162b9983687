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
import java.util.regex.Pattern;

/**
 * A slash command, decoded.
 *
 * @param in the channel it was typed in
 * @param inDirectMessage whether that is a direct message, of two people or several, where there is no team to post to
 * @param member who typed it
 * @param words what was typed after the command, as {@link Tidied} leaves it
 * @param replyTo where answers may go
 * @param receivedAt when the bot received it
 */
record Command(
        ChannelAddress in,
        boolean inDirectMessage,
        MemberKey member,
        List<String> words,
        ReplyAddress replyTo,
        Instant receivedAt) {
    /** How Slack calls conversations that have no name: those of several people, and those of two. */
    private static final Pattern NAMELESS = Pattern.compile("mpdm-.*|directmessage");

    /** @throws Malformed if it does not say who typed it where */
    static Command of(SlashCommandPayload payload, Instant receivedAt) {
        String text = Tidied.of(SlackMarks.read(Objects.requireNonNullElse(payload.getText(), "")));
        String team = Malformed.unlessId(payload.getTeamId(), "workspace");
        return new Command(
                new ChannelAddress(team, Malformed.unlessId(payload.getChannelId(), "channel")),
                isDirectMessage(payload),
                new MemberKey(team, Malformed.unlessId(payload.getUserId(), "user")),
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                ReplyAddress.of(payload.getTriggerId(), payload.getResponseUrl()),
                receivedAt);
    }

    private static boolean isDirectMessage(SlashCommandPayload payload) {
        String name = Objects.requireNonNullElse(payload.getChannelName(), "");
        return payload.getChannelId().startsWith("D") || NAMELESS.matcher(name).matches();
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
