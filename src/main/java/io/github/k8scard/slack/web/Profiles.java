package io.github.k8scard.slack.web;

import com.slack.api.model.User;
import io.github.k8scard.member.Profile;
import io.github.k8scard.member.ShownName;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what Slack says of a user. Strangers of a shared channel come with little. */
public final class Profiles {
    /** Slack: a display name has at most 80 characters. */
    private static final int LONGEST_NAME = 80;

    private Profiles() {}

    /** Empty if Slack gives no name at all. */
    public static Optional<Profile> of(User user) {
        if (user == null) {
            return Optional.empty();
        }
        var profile = Optional.ofNullable(user.getProfile());
        var names = Stream.of(
                        profile.map(User.Profile::getDisplayName),
                        profile.map(User.Profile::getRealName),
                        Optional.ofNullable(user.getRealName()),
                        Optional.ofNullable(user.getName()))
                .flatMap(Optional::stream)
                .toList();
        return ShownName.best(names).map(name -> new Profile(cut(name), zone(user.getTz())));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.ofNullable(id).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
