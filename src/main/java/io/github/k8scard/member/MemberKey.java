package io.github.k8scard.member;

import java.util.Objects;

/**
 * Who somebody is: a Slack user in a workspace. The workspace is the one the bot is installed in; it may differ from
 * the user's home team in a channel shared by Slack Connect.
 *
 * @param workspaceId the installation's team, {@code T…}
 * @param id the Slack user, {@code U…} or {@code W…}
 */
public record MemberKey(String workspaceId, String id) {
    public MemberKey {
        Objects.requireNonNull(workspaceId, "workspaceId");
        Objects.requireNonNull(id, "id");
    }
}
