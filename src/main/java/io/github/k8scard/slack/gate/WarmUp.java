package io.github.k8scard.slack.gate;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;

/**
 * Sends the bot a few requests of its own before Slack may, so that the first member does not wait for classes to load:
 * a freshly started JVM takes over a second for its first command. Nothing is stored or posted by it.
 */
public final class WarmUp {
    private static final int TIMES = 25;

    /** As long as a card's, since most of what there is to read of a click is the message that it is in. */
    private static final String BLOCKS = String.join(",", Collections.nCopies(40, """
            {"type":"section","text":{"type":"mrkdwn","text":"*What* is asked in so many words?"}}"""));

    private final Entrance entrance;

    public WarmUp(Entrance entrance) {
        this.entrance = entrance;
    }

    /**
     * Over HTTP, signed.
     *
     * @param events the bot's own address for Slack's requests
     */
    public static WarmUp overHttp(URI events, String signingSecret, Clock realTime) {
        return new WarmUp(new SignedRequests(events, signingSecret, realTime));
    }

    /**
     * Runs commands and clicks through the whole way from the entrance to the database.
     *
     * @param workspaceId the bot's workspace
     * @param botUserId the bot itself, who is the member in these requests
     */
    public void run(String workspaceId, String botUserId) throws IOException, InterruptedException {
        String click = """
                {"type":"block_actions","team":{"id":"%s"},"user":{"id":"%s"},"channel":{"id":"D0WARMUP"},\
                "container":{"type":"message","message_ts":"1.0"},"trigger_id":"","response_url":"",\
                "message":{"type":"message","ts":"1.0","blocks":[%s]},\
                "actions":[{"type":"button","action_id":"round:choose:0","block_id":"b",\
                "value":"0"}]}""".formatted(workspaceId, botUserId, BLOCKS);
        for (int i = 0; i < TIMES; i++) {
            entrance.command(command("help", workspaceId, botUserId));
            entrance.command(command("me", workspaceId, botUserId));
            entrance.interaction(click);
        }
    }

    private static Map<String, String> command(String text, String workspaceId, String botUserId) {
        return Map.of(
                "command",
                "/k8scard",
                "text",
                text,
                "team_id",
                workspaceId,
                "user_id",
                botUserId,
                "channel_id",
                "D0WARMUP",
                "response_url",
                "");
    }
}
