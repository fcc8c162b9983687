package io.github.k8scard.cli;

import io.github.k8scard.backup.MoveDatabase;
import io.github.k8scard.backup.MoveDatabase.Moved;
import io.github.k8scard.backup.RestoreBackup.Held;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The target is what the bot is going to be started with, so that its address, which has a password, is on no command
 * line, and is known to work before the bot needs it.
 */
@Command(
        name = "move",
        description = {
            "Copy an H2 database into PostgreSQL, with the bot stopped.",
            "Where to comes from the environment, set as the bot will",
            "need it: DATABASE_URL=postgresql://user:password@host/db"
        })
final class MoveCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "the H2 file, such as data/k8scard.mv.db;%nit is not changed")
    private Path from;

    MoveCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        DatabaseUrl target = SettingsReader.database(environment);
        if (target.isH2()) {
            throw new FileTrouble("The environment still names an H2 database (" + target + "). Set DATABASE_URL to the"
                    + " PostgreSQL database that the bot is to use from now on, such as"
                    + " postgresql://user:password@host/db, unset JDBC_DATABASE_URL, and run this again.");
        }
        if (!Files.isRegularFile(from)) {
            throw new FileTrouble("There is no file " + from.toAbsolutePath()
                    + ". An H2 database is in a file whose name" + " ends with .mv.db");
        }
        Path source = from.toAbsolutePath().normalize();
        try {
            return report(source, target, new MoveDatabase(source, target).run());
        } catch (Held held) {
            throw new HeldByBot(source, held);
        } catch (IOException e) {
            throw new FileTrouble("The database was not moved, or could not be compared", e);
        }
    }

    private int report(Path source, DatabaseUrl target, Moved moved) {
        PrintWriter out = spec.commandLine().getOut();
        moved.counts()
                .forEach(count -> out.printf(
                        "%-16s %,10d %s%n",
                        count.table(),
                        count.source(),
                        count.source() == count.target() ? "" : "but " + count.target() + " in PostgreSQL"));
        moved.differences().forEach(out::println);
        if (!moved.isWhole()) {
            out.println("Something differs, as said above. Do not start the bot on " + target
                    + "; drop that database, make it anew, and run this again. " + source + " is as it was.");
            return DIFFERENT;
        }
        out.println("Every table has as many rows there as here, and all sums are what the answers say.");
        out.println("Start the bot with this environment from now on, which names " + target + ". Set it wherever the"
                + " bot gets its settings from, and remove JDBC_DATABASE_URL=jdbc:h2:… there, or the bot goes on where"
                + " it was before the move.");
        out.println(source + " was not changed. Keep it somewhere else as a backup.");
        return 0;
    }
}
