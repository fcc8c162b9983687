package io.github.k8scard.sandbox.workspace;

import java.time.ZoneId;

/**
 * A person or a bot as the workspace knows it. Immutable.
 *
 * @param id {@code U…} or {@code W…}
 * @param name the handle that follows an @, lower case
 * @param displayName what messages show
 * @param zone the time zone of their Slack profile
 * @param teamId their home workspace; another one than ours for somebody who joins over Slack Connect
 * @param bot whether it is an app's bot user
 * @param deleted whether the account has been deactivated
 */
public record User(
        String id, String name, String displayName, ZoneId zone, String teamId, boolean bot, boolean deleted) {

    /** A person with an active account. */
    public static User person(String id, String name, String displayName, String zone, String teamId) {
        return new User(id, name, displayName, ZoneId.of(zone), teamId, false, false);
    }

    User called(String newName, String newDisplayName) {
        return new User(id, newName, newDisplayName, zone, teamId, bot, deleted);
    }

    User in(ZoneId newZone) {
        return new User(id, name, displayName, newZone, teamId, bot, deleted);
    }

    User deactivated(boolean nowDeleted) {
        return new User(id, name, displayName, zone, teamId, bot, nowDeleted);
    }
}
