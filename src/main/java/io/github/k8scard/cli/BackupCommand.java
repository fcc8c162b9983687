package io.github.k8scard.cli;

import io.github.k8scard.backup.TakeBackup;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DatabaseUnavailable;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Back up the H2 file while the bot is stopped.",
            "A running bot does it each night at about two.",
            "The database comes from the environment."
        })
final class BackupCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "where to; without it beside the database,%nwhere the nightly ones are, and removed%nas they are")
    private Optional<Path> file = Optional.empty();

    BackupCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        DatabaseUrl url = SettingsReader.database(environment);
        BackupFiles files = H2Only.filesOf(url);
        if (!Files.exists(files.database())) {
            throw new FileTrouble("There is no database to back up: " + files.database()
                    + " is not there. Name the one that the bot uses with JDBC_DATABASE_URL.");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path backup = file.orElseGet(() -> files.at(now)).toAbsolutePath();
        if (Files.exists(backup)) {
            throw new FileTrouble(backup + " is there already, and stays as it is. Name another file.");
        }
        try {
            long rows = new TakeBackup(url, files.database()).into(backup, now);
            spec.commandLine().getOut().printf("Wrote %s: %,d rows, read again and whole.%n", backup, rows);
            return 0;
        } catch (IOException e) {
            throw new FileTrouble("The backup was not written", e);
        } catch (DatabaseUnavailable unavailable) {
            throw unavailable.isHeld() ? new HeldByBot(files.database(), unavailable) : unavailable;
        }
    }
}
