package io.github.k8scard.sandbox.workspace;

import java.io.IOException;

/** One way from Slack to the bot. */
interface Carrier extends AutoCloseable {
    /**
     * What the bot answered.
     *
     * @param status HTTP status; an acknowledgement through a socket counts as 200
     * @param body the body, or the payload of the acknowledgement; empty if there was none
     * @param noRetry whether the bot asked not to be sent this again
     */
    record Answer(int status, String body, boolean noRetry) {}

    /** Whether there is a bot to send to. */
    boolean isConnected();

    /**
     * Sends something and waits for the answer, longer than Slack does, so that it is known how late it was.
     *
     * @throws IOException if no answer came
     */
    Answer carry(Parcel parcel) throws IOException, InterruptedException;

    @Override
    void close();
}
