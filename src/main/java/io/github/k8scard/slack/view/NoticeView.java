package io.github.k8scard.slack.view;

import io.github.k8scard.calendar.StoredMoment;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that the bot says of its own accord. */
public final class NoticeView {
    private static final Pattern CHANNEL = Pattern.compile("#([CG][A-Z0-9]{6,30})\\b");

    private NoticeView() {}

    /**
     * The words as they are, but for channels and instants: a channel that is named by its Slack id after a hash
     * becomes a link, which Slack shows with the channel's name; a {@link StoredMoment} is shown in the reader's own
     * zone. Invisible characters that change the direction of what follows them are left out.
     *
     * @param line of any content; at least one character that is no space
     */
    public static SlackMessage of(String line) {
        String words = OneLine.withoutTurns(line);
        String shown = told(words, Telling.MRKDWN);
        if (shown.equals(Telling.MRKDWN.words(words))) {
            return PlainText.of(words);
        }
        return new SlackMessage(told(words, Telling.PLAIN), List.of(Parts.section(shown)));
    }

    /** The text beside the block knows links, too. */
    private static String told(String words, Telling telling) {
        return StoredMoment.told(words, moment -> instant(moment, telling), NoticeView::withChannels);
    }

    private static String instant(ZonedDateTime moment, Telling telling) {
        return telling == Telling.MRKDWN
                ? Dates.lastingToken(moment.toInstant(), moment.getZone())
                : telling.instant(moment.toInstant(), moment.getZone());
    }

    private static String withChannels(String words) {
        Matcher channels = CHANNEL.matcher(words);
        var mrkdwn = new StringBuilder();
        int end = 0;
        while (channels.find()) {
            mrkdwn.append(Telling.MRKDWN.words(words.substring(end, channels.start())))
                    .append("<#")
                    .append(channels.group(1))
                    .append('>');
            end = channels.end();
        }
        return mrkdwn.append(Telling.MRKDWN.words(words.substring(end))).toString();
    }
}
