package io.github.k8scard.cli;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUnavailable;
import io.github.k8scard.storage.DatabaseUrl;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Opens the database for a command that looks into it and ends. */
final class CommandDatabase {
    private CommandDatabase() {}

    /**
     * @throws BadSettings if the environment names none that can be used
     * @throws HeldByBot if it is a file that the bot has open
     * @throws DatabaseUnavailable if it cannot be opened for another reason
     */
    static Database open(Map<String, String> environment) {
        DatabaseUrl url = SettingsReader.database(environment);
        try {
            return Database.open(url, Optional.empty(), Clock.systemUTC());
        } catch (DatabaseUnavailable unavailable) {
            if (unavailable.isHeld()) {
                throw new HeldByBot(url.file().orElseThrow(), unavailable);
            }
            throw unavailable;
        }
    }
}
