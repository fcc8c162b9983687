package io.github.k8scard.slack.web;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import io.github.k8scard.slack.view.SlackMessage;
import okio.Buffer;
import okio.ByteString;

/**
 * A message that only one member sees, as it is sent to a response_url. It may be sent to several.
 *
 * @param json the body, in UTF-8
 */
public record DrawnReply(ByteString json) {
    /** It takes the private message that was clicked away. */
    static final DrawnReply NOTHING_INSTEAD =
            of(ActionResponse.builder().deleteOriginal(true).build());

    /** It leaves what was clicked as it is. */
    public static DrawnReply beside(SlackMessage message) {
        return of(message, false);
    }

    /** It takes the place of the private message that was clicked. */
    static DrawnReply instead(SlackMessage message) {
        return of(message, true);
    }

    private static DrawnReply of(SlackMessage message, boolean replace) {
        return of(ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(replace)
                .text(message.text())
                .blocks(message.blocks())
                .build());
    }

    private static DrawnReply of(ActionResponse response) {
        String json = SlackJson.of(response);
        // several times as fast as String.getBytes on Java 17 where not all is Latin-1
        return new DrawnReply(new Buffer().writeUtf8(json).readByteString());
    }
}
