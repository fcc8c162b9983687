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
    /**
     * Stands where there was somebody who is forgotten. In an answer its number follows, so that it is another one in
     * each. No id of Slack's begins like that.
     */
    public static final String FORGOTTEN = "~";

    public MemberKey {
        Objects.requireNonNull(workspaceId, "workspaceId");
        Objects.requireNonNull(id, "id");
    }

    /** Whether this is somebody who is forgotten, and so nobody in particular. */
    public boolean isForgotten() {
        return isForgotten(id);
    }

    /** Whether an id is that of somebody who is forgotten. */
    public static boolean isForgotten(String id) {
        return id.startsWith(FORGOTTEN);
    }
}
