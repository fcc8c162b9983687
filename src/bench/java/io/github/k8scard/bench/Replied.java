package io.github.k8scard.bench;

import io.github.k8scard.bench.load.PrivateReplies;
import io.github.k8scard.bench.load.SlackLoad;

/** Whether each acknowledged click got its private reply. */
final class Replied {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int POLL_MILLIS = 20;

    private Replied() {}

    /**
     * Waits for the replies to so many clicks.
     *
     * @param refused how many of them were not acknowledged; whether these are replied to does not matter
     * @return how it went, in words
     * @throws IllegalStateException if they are not as many
     */
    static String awaited(SlackLoad slack, int clicks, int refused) throws InterruptedException {
        PrivateReplies replies = slack.standIn().replies();
        int waited = 0;
        while (replies.distinct() < clicks - refused && waited < PATIENCE_MILLIS) {
            Thread.sleep(POLL_MILLIS);
            waited += POLL_MILLIS;
        }
        if (replies.distinct() < clicks - refused || replies.distinct() > clicks || replies.twice() > 0) {
            throw new IllegalStateException(clicks - refused + " clicks were acknowledged, " + replies.distinct()
                    + " were replied to in private, " + replies.twice() + " more than once");
        }
        return "all replied to in private, the last " + waited + " ms after its acknowledgement; " + replies.meanBytes()
                + " bytes a reply; " + slack.standIn().answers().lookUps() + " names looked up; "
                + slack.standIn().connections() + " connections to Slack";
    }
}
