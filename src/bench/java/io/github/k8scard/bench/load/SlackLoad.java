package io.github.k8scard.bench.load;

import java.io.IOException;
import java.util.Map;

/** Slack, as the programs under test see it: it answers them, and people use it. For one thread. */
public final class SlackLoad implements AutoCloseable {
    private final LoadThread thread = new LoadThread();
    private final StandIn standIn = new StandIn(thread);

    public SlackLoad() throws IOException {}

    public StandIn standIn() {
        return standIn;
    }

    /** What a program needs to know of it. */
    public Map<String, String> environment() {
        return Map.of(
                "SLACK_API_URL",
                standIn.apiUrl(),
                "SLACK_BOT_TOKEN",
                "xoxb-1234567890-1234567890-benchmark",
                "SLACK_SIGNING_SECRET",
                Signer.SECRET);
    }

    /** Sends requests to the program that listens on a port, and waits until all are answered. */
    public Timings drive(int port, Requests requests, Pace pace) {
        return Drive.run(thread, port, requests, pace);
    }

    /** Sends requests to the stand-in itself, which answers nothing of use: what the load can do at most. */
    public Timings driveNothing(Requests requests, Pace pace) {
        return drive(standIn.port(), requests, pace);
    }

    /** The processor time that the load itself has used so far. */
    public long cpuNanos() {
        return thread.cpuNanos();
    }

    @Override
    public void close() throws IOException {
        thread.close();
    }
}
