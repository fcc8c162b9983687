package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import java.util.Set;

/** For tests in which nobody looks after the bot. */
final class NobodyTold {
    private NobodyTold() {}

    static TellAdmins of(Database database) {
        return new TellAdmins(database, new Installation(database), new Admins(Set.of()));
    }
}
