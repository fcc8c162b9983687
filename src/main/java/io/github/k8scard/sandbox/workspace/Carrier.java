package io.github.k8scard.sandbox.workspace;

import java.io.IOException;

/** One way from Slack to the bot. */
interface Carrier extends AutoCloseable {
    /** Whether there is a bot to send to. */
    boolean isConnected();

    /**
     * Sends something and waits for the answer, longer than Slack does, so that it is known how late it was.
     *
     * @throws IOException if no answer came
     */
    HttpAnswer carry(Parcel parcel) throws IOException, InterruptedException;

    @Override
    void close();
}
