package io.github.k8scard.slack;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.threads.LogFields;

/** Where something happened that Slack tells of, for the lines of the log. */
final class LoggedPlace {
    private LoggedPlace() {}

    static LogFields of(ChannelAddress in) {
        return LogFields.none().workspace(in.workspaceId()).channel(in.slackId());
    }
}
