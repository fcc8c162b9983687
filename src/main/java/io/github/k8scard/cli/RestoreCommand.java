package io.github.k8scard.cli;

import io.github.k8scard.backup.RestoreBackup;
import io.github.k8scard.backup.RestoreBackup.Held;
import io.github.k8scard.backup.RestoreBackup.Restored;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Make the H2 database of a backup, with the bot stopped.",
            "The database that is there gets another name and stays.",
            "Which database comes from the environment."
        })
final class RestoreCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the backup")
    private Path file;

    RestoreCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        DatabaseUrl url = SettingsReader.database(environment);
        BackupFiles files = H2Only.filesOf(url);
        try {
            return report(files.database(), new RestoreBackup(url, files).from(file, Instant.now()));
        } catch (Held held) {
            throw new HeldByBot(files.database(), held);
        } catch (IOException e) {
            throw new FileTrouble("Nothing was restored", e);
        }
    }

    private int report(Path database, Restored restored) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Restored %,d rows into %s, as they were at %s. What came later is not in it.%n",
                restored.rows(), database, restored.takenAt());
        out.println("Cards that were posted later stay in Slack, but their buttons count no more; if today's is among"
                + " them, the bot posts today's card again. Delete the old ones in Slack.");
        restored.aside()
                .ifPresent(aside -> out.println(
                        "The database that was there is " + aside + " now; delete it once you do not need it."));
        restored.differences().forEach(out::println);
        out.println(
                restored.differences().isEmpty()
                        ? "All sums are what the answers say. You can start the bot."
                        : "These sums were not what the answers say when the backup was taken; mend them with: k8scard"
                                + " boards rebuild");
        return restored.differences().isEmpty() ? 0 : DIFFERENT;
    }
}
