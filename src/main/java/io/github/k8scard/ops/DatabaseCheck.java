package io.github.k8scard.ops;

import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DatabaseLook;
import io.github.k8scard.storage.DatabaseLook.Seen;
import io.github.k8scard.storage.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the database can be used, with which tables, and what is planned in it. Makes nothing there. */
public final class DatabaseCheck implements Check {
    static final String DATABASE = "database";

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
            return List.of(inMemory());
        }
        var planned = new AtomicReference<List<Finding>>(List.of());
        Seen seen = DatabaseLook.into(url, tables -> planned.set(NextPosts.ofAll(tables, now)));
        var findings = new ArrayList<Finding>();
        if (seen instanceof Seen.Nothing nothing) {
            findings.add(willBeMade(nothing.traces(), now));
        } else if (seen instanceof Seen.Closed closed) {
            findings.addAll(closed.held() ? held() : List.of(Finding.fault(DATABASE, closed.why(), "")));
        } else if (seen instanceof Seen.Opened opened) {
            findings.add(notWritable().orElseGet(() -> Finding.ok(DATABASE, opened.engine() + " at " + place())));
            findings.add(TablesCheck.of(opened.tables()));
        }
        findings.addAll(planned.get());
        return findings;
    }

    static Finding inMemory() {
        return Finding.advice(
                DATABASE,
                "is in memory, and gone with every answer when the bot stops",
                "Name a file or PostgreSQL in JDBC_DATABASE_URL.");
    }

    private String place() {
        return url.file().map(Path::toString).orElseGet(url::toString);
    }

    private Finding willBeMade(List<String> traces, Instant now) {
        return traces.isEmpty()
                ? Finding.ok(DATABASE, "a new one will be created at " + place())
                : Finding.advice(
                        DATABASE,
                        "a new one will be created at " + place() + " though there seems to have been one: "
                                + String.join(", and ", traces),
                        "If it should not be new, put the file there before the bot starts, or "
                                + BackupFiles.of(url).orElseThrow().howToRestore(now));
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
}
