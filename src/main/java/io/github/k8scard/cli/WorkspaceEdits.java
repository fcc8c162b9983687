package io.github.k8scard.cli;

import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.storage.Workspaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What a workspace changed of the cards.
 *
 * @param workspace how messages call it; empty if there is none yet
 * @param latest of each card that was edited the latest edit
 */
record WorkspaceEdits(Optional<String> workspace, List<CardEdit> latest) {
    /**
     * Reads them from the database of the environment, which is not made if it is not there.
     *
     * @param asked the id of the workspace; it must be given if there are several
     * @throws ParameterException with what there is, if it does not say which of them
     */
    static WorkspaceEdits read(Map<String, String> environment, Optional<String> asked, CommandLine command) {
        DatabaseUrl url = SettingsReader.database(environment);
        if (!url.mayBeThere()) {
            asked.ifPresent(id -> {
                throw new ParameterException(
                        command,
                        "There is no database "
                                + url.file().map(Path::toString).orElseGet(url::toString)
                                + " that could have changes of " + id
                                + "; leave --workspace out, or set JDBC_DATABASE_URL as the bot has it.");
            });
            return new WorkspaceEdits(Optional.empty(), List.of());
        }
        try (Database database = CommandDatabase.open(environment)) {
            return database.inTransaction(tables -> read(tables, asked, command));
        }
    }

    private static WorkspaceEdits read(Tables tables, Optional<String> asked, CommandLine command) {
        List<Workspaces.NamedWorkspace> all = tables.workspaces().all();
        if (asked.isEmpty() && all.isEmpty()) {
            return new WorkspaceEdits(Optional.empty(), List.of());
        }
        if (asked.isEmpty() && all.size() > 1) {
            throw new ParameterException(
                    command, "There are several workspaces; name one with --workspace: " + listed(all));
        }
        Workspaces.NamedWorkspace one = all.stream()
                .filter(named -> asked.isEmpty() || asked.get().equals(named.id()))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command,
                        "There is no workspace " + asked.get() + "; "
                                + (all.isEmpty() ? "there is none yet." : "name one of: " + listed(all))));
        return new WorkspaceEdits(Optional.of(told(one)), tables.cardEdits().latest(one.id()));
    }

    private static String listed(List<Workspaces.NamedWorkspace> workspaces) {
        return workspaces.stream().map(WorkspaceEdits::told).collect(Collectors.joining(", "));
    }

    /** Its name is what people of the workspace say that it is. */
    private static String told(Workspaces.NamedWorkspace workspace) {
        return workspace.id() + " (" + workspace.name().replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cf}]", "\uFFFD")
                + ")";
    }
}
