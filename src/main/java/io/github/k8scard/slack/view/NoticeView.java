package io.github.k8scard.slack.view;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that the bot says of its own accord. */
public final class NoticeView {
    private static final Pattern CHANNEL = Pattern.compile("#([CG][A-Z0-9]{6,30})\\b");

    private NoticeView() {}

    /**
     * The words as they are, but for channels: one that is named by its Slack id after a hash becomes a link, which
     * Slack shows with the channel's name.
     *
     * @param words of any content; at least one character that is no space
     */
    public static SlackMessage of(String words) {
        Matcher channels = CHANNEL.matcher(words);
        if (!channels.find()) {
            return PlainText.of(words);
        }
        var mrkdwn = new StringBuilder();
        int end = 0;
        do {
            mrkdwn.append(literal(words.substring(end, channels.start())))
                    .append("<#")
                    .append(channels.group(1))
                    .append('>');
            end = channels.end();
        } while (channels.find());
        mrkdwn.append(literal(words.substring(end)));
        return new SlackMessage(mrkdwn.toString(), List.of(Parts.section(mrkdwn.toString())));
    }

    private static String literal(String words) {
        return Escaped.of(Unformatted.of(words));
    }
}
