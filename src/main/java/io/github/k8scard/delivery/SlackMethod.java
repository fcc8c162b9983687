package io.github.k8scard.delivery;

/** The methods of Slack's Web API that a pace is kept for. */
public final class SlackMethod {
    /** Makes a new message. */
    public static final String POST = "chat.postMessage";
    /** Changes one. */
    public static final String UPDATE = "chat.update";

    private SlackMethod() {}
}
