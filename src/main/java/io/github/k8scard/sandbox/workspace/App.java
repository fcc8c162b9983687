package io.github.k8scard.sandbox.workspace;

/**
 * The app as the workspace knows it: ids and secrets. The secrets are made up and worth nothing.
 *
 * @param id {@code A…}
 * @param botId {@code B…}, the app as an author
 * @param botUserId {@code U…}, the app as a member
 * @param token what the Web API takes, {@code xoxb-…}
 * @param signingSecret what requests to the bot are signed with
 * @param appToken what opens sockets, {@code xapp-…}
 */
public record App(String id, String botId, String botUserId, String token, String signingSecret, String appToken) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "App[" + id + "]";
    }
}
