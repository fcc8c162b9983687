package io.github.k8scard.bot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dates on which a channel got no daily card, since it was too late for it.
 *
 * @param channelId the bot's own key
 * @param slackId Slack's id of the channel
 * @param dates in order, at least one
 */
record MissedDates(long channelId, String slackId, List<LocalDate> dates) {
    private static final int NAMED = 3;

    /** The channel with its dates, for an operator. */
    String words() {
        return "#" + slackId + " (" + dateWords() + ")";
    }

    private String dateWords() {
        return dates.size() > NAMED
                ? dates.size() + " from " + dates.get(0) + " to " + dates.get(dates.size() - 1)
                : dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }
}
