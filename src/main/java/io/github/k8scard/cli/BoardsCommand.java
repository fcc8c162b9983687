package io.github.k8scard.cli;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.ScoreAudit.Difference;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "boards",
        description = {
            "Compare the sums behind the leaderboards with the answers.",
            "The database comes from the environment."
        })
final class BoardsCommand {
    private static final int DIFFERENT = 1;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    BoardsCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Command(name = "check", description = "List the sums that are off; 1 if there are any.")
    int check() {
        try (Database database = CommandDatabase.open(environment)) {
            List<Difference> found =
                    database.inTransaction(tables -> tables.scoreAudit().differences());
            report(found);
            return found.isEmpty() ? 0 : DIFFERENT;
        }
    }

    @Command(name = "rebuild", description = "Set right what is off. The bot may go on running (on PostgreSQL).")
    int rebuild() {
        try (Database database = CommandDatabase.open(environment)) {
            List<Difference> found =
                    database.inTransaction(tables -> tables.scoreAudit().differences());
            // one by one, so that no click waits for long, and none for what waits for it
            found.forEach(
                    off -> database.useTransaction(tables -> tables.scoreAudit().repair(off)));
            report(found);
            if (!found.isEmpty()) {
                spec.commandLine().getOut().println("They are right now.");
            }
            return 0;
        }
    }

    private void report(List<Difference> found) {
        var out = spec.commandLine().getOut();
        found.forEach(out::println);
        out.println(
                found.isEmpty()
                        ? "All sums are what the answers say."
                        : found.size() + (found.size() == 1 ? " sum is" : " sums are") + " not what the answers say.");
    }
}
