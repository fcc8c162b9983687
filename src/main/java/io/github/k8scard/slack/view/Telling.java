package io.github.k8scard.slack.view;

import io.github.k8scard.calendar.ScheduleText;
import java.time.Instant;
import java.time.ZoneId;

/** How words with instants among them are written, so that one reader never sees two clocks. */
enum Telling {
    /** For a block: escaped, and each instant in the reader's own zone. */
    MRKDWN {
        @Override
        String instant(Instant at, ZoneId zone) {
            return Dates.token(at, zone);
        }

        @Override
        String words(String words) {
            return Escaped.of(Unformatted.of(words));
        }
    },
    /** For the text beside the blocks: not escaped, and each instant in the channel's zone. */
    PLAIN {
        @Override
        String instant(Instant at, ZoneId zone) {
            return ScheduleText.moment(at, zone);
        }

        @Override
        String words(String words) {
            return words;
        }
    };

    /** An instant with date and time, such as {@code tomorrow at 9:30 AM}. */
    abstract String instant(Instant at, ZoneId zone);

    /**
     * Words without instants.
     *
     * @param words not escaped
     */
    abstract String words(String words);
}
