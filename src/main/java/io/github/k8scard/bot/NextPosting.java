package io.github.k8scard.bot;

import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.storage.Tables;
import java.time.Instant;

/** When a channel's next card comes after something about it has changed. */
final class NextPosting {
    private NextPosting() {}

    /**
     * The first posting after an instant whose date has not had its daily card, as it may have before the time was
     * changed. So no change ever causes a card at once.
     */
    static Instant after(Tables tables, long channelId, Schedule schedule, Instant now) {
        return unused(tables, channelId, schedule, schedule.next(now)).at();
    }

    /** The same, from a posting on. */
    static Posting unused(Tables tables, long channelId, Schedule schedule, Posting first) {
        Posting posting = first;
        while (tables.roundHistory().hasDaily(channelId, posting.date())) {
            posting = schedule.next(posting.at());
        }
        return posting;
    }
}
