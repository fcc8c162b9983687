package io.github.k8scard.slack.web;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.github.k8scard.channel.ChannelAddress;
import java.util.Optional;

/** Addresses of messages, which Slack's clients open. Safe for concurrent use. */
final class MessageLinks {
    private volatile Optional<String> workspaceUrl = Optional.empty();

    /** Learns the workspace's own address, such as {@code https://acme.slack.com/}, if Slack's answer has it. */
    void heed(AuthTestResponse answer) {
        Optional.ofNullable(answer.getUrl())
                .filter(url -> !url.isBlank())
                .map(url -> url.endsWith("/") ? url : url + "/")
                .ifPresent(url -> workspaceUrl = Optional.of(url));
    }

    /** The address of a message; empty until Slack has told the workspace's. */
    Optional<String> to(ChannelAddress in, String ts) {
        return workspaceUrl.map(url -> url + "archives/" + in.slackId() + "/p" + ts.replace(".", ""));
    }
}
