package io.github.k8scard.ops;

import io.github.k8scard.storage.TableVersions;

/** Whether the tables are those of this release. */
final class TablesCheck {
    private static final String TABLES = "tables";

    private TablesCheck() {}

    static Finding of(TableVersions tables) {
        if (!tables.newer().isEmpty()) {
            return Finding.advice(
                    TABLES,
                    "are of a newer k8scard (version " + String.join(", ", tables.newer()) + ")",
                    "Run that release; this one works only if it is the one just before.");
        }
        if (!tables.made()) {
            return Finding.ok(TABLES, "will be made when the bot starts");
        }
        return tables.pending().isEmpty()
                ? Finding.ok(TABLES, "up to date")
                : Finding.advice(
                        TABLES,
                        "are of an older k8scard, so that the next posts are not known (to come: version "
                                + String.join(", ", tables.pending()) + ")",
                        "Back up the database, then start the bot: it brings them up to date.");
    }
}
