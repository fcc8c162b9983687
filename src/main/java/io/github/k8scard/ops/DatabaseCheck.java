package io.github.k8scard.ops;

import io.github.k8scard.storage.DatabaseLook;
import io.github.k8scard.storage.DatabaseLook.Seen;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.TableVersions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the database can be used, with which tables, and what is planned in it. Makes nothing there. */
public final class DatabaseCheck implements Check {
    private static final String DATABASE = "database";
    private static final String TABLES = "tables";

    private final DatabaseUrl url;
    private final AskBot askBot;

    /** @param askBot asks the bot that may have the file open */
    public DatabaseCheck(DatabaseUrl url, AskBot askBot) {
        this.url = url;
        this.askBot = askBot;
    }

    @Override
    public List<Finding> run(Instant now) {
        if (url.isH2() && url.file().isEmpty()) {
            return List.of(Finding.advice(
                    DATABASE,
                    "is in memory, and gone with every answer when the bot stops",
                    "Name a file or PostgreSQL in JDBC_DATABASE_URL."));
        }
        var planned = new ArrayList<Finding>();
        Seen seen = DatabaseLook.into(url, tables -> planned.addAll(NextPosts.ofAll(tables, now)));
        var findings = new ArrayList<Finding>();
        if (seen instanceof Seen.Nothing nothing) {
            findings.add(willBeMade(nothing.traces()));
        } else if (seen instanceof Seen.Closed closed) {
            findings.addAll(closed.held() ? held() : List.of(Finding.fault(DATABASE, closed.why(), "")));
        } else if (seen instanceof Seen.Opened opened) {
            findings.add(notWritable().orElseGet(() -> Finding.ok(DATABASE, opened.engine() + " at " + place())));
            findings.add(tables(opened.tables()));
        }
        findings.addAll(planned);
        return findings;
    }

    private String place() {
        return url.file().map(Path::toString).orElseGet(url::toString);
    }

    private Finding willBeMade(List<String> traces) {
        return traces.isEmpty()
                ? Finding.ok(DATABASE, "a new one will be created at " + place())
                : Finding.advice(
                        DATABASE,
                        "a new one will be created at " + place() + " though there seems to have been one: "
                                + String.join(", and ", traces),
                        "If it should not be new, put the file or a backup of it there before the bot starts.");
    }

    private List<Finding> held() {
        return List.of(
                Finding.ok(
                        DATABASE,
                        "another process, most likely the running bot, has " + place()
                                + " open; what only it can see, such as the next posts, /k8scard status tells"),
                askBot.isReady());
    }

    private Optional<Finding> notWritable() {
        return url.file()
                .filter(file -> !Files.isWritable(file) || !Files.isWritable(file.getParent()))
                .map(file -> Finding.fault(
                        DATABASE,
                        file + " or its directory cannot be written by the user " + System.getProperty("user.name"),
                        "Make both writable for the user that the bot runs as, or choose another place with"
                                + " JDBC_DATABASE_URL."));
    }

    private static Finding tables(TableVersions tables) {
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
