package io.github.k8scard.cli;

import io.github.k8scard.app.Stop;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.app.demo.Rehearsal;
import io.github.k8scard.app.demo.Sandbox;
import io.github.k8scard.app.demo.ServedWorkspace;
import io.github.k8scard.sandbox.time.Teammate;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.slack.view.CommandForm;
import java.io.PrintWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "sandbox", description = "Try everything in a workspace of our own; PORT says where (3000).")
final class SandboxCommand implements Callable<Integer> {

    @Option(names = "--serve-only", description = "Only the workspace and its page, for an app of your own.")
    private boolean serveOnly;

    @Option(
            names = "--bot",
            paramLabel = "URL",
            description = "With --serve-only: where your app takes commands, clicks and events; else ${DEFAULT-VALUE}.",
            defaultValue = "http://localhost:3001/slack/events")
    private String bot;

    @Option(
            names = "--command",
            paramLabel = "NAME",
            description = "With --serve-only: a slash command of your app; may be given again; else ${DEFAULT-VALUE}.",
            defaultValue = CommandForm.COMMAND)
    private Set<String> commands;

    @Option(
            names = "--socket",
            description = "Socket Mode: the bot, or with --serve-only your app, opens a socket to the workspace.")
    private boolean socket;

    @Option(
            names = "--team",
            paramLabel = "WHO",
            description = "Who answers: juniors, seniors, or else mixed.",
            defaultValue = "MIXED")
    private Teammate.Crew team;

    @Option(names = "--once", hidden = true, description = "Let a member answer one card and look around, and end.")
    private boolean once;

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;

    SandboxCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        int port =
                SettingsReader.port(environment).orElseThrow(() -> mistake("PORT must be a number from 0 to 65535."));
        checkOptions();
        PrintWriter out = spec.commandLine().getOut();
        if (serveOnly) {
            try (var sandbox = new ServedWorkspace(port, plan().withCommands(commands), botAddress())) {
                out.println(sandbox.instructions());
                Stop.awaitSignalOr(new CompletableFuture<>(), () -> sandbox);
            }
            return 0;
        }
        try (var sandbox =
                new Sandbox(port, plan(), SettingsReader.decks(environment), LocalDate.now(Sandbox.ZONE), team)) {
            if (once) {
                Rehearsal.in(sandbox);
                out.println("The bot posted a card, a member answered it, and all replies came.");
                return 0;
            }
            out.println("\nOpen " + sandbox.address() + " and click. Ctrl+C ends it.\n");
            Stop.awaitSignalOr(new CompletableFuture<>(), () -> sandbox);
        }
        return 0;
    }

    private WorkspacePlan plan() {
        return socket ? K8scardWorkspace.plan().withSocketMode() : K8scardWorkspace.plan();
    }

    private void checkOptions() {
        var given = spec.commandLine().getParseResult();
        if (!serveOnly && (given.hasMatchedOption("--bot") || given.hasMatchedOption("--command"))) {
            throw mistake("--bot and --command are for --serve-only: add it.");
        }
        if (serveOnly && once) {
            throw mistake("--once needs the bot: leave --serve-only out.");
        }
        if (socket && given.hasMatchedOption("--bot")) {
            throw mistake("With --socket your app needs no address: leave --bot out.");
        }
        botAddress();
        if (!commands.stream().allMatch(command -> command.matches("/\\S+"))) {
            throw mistake("--command must be a slash command such as /todo.");
        }
    }

    private URI botAddress() {
        try {
            return WebAddress.parse(Environment.bare(bot));
        } catch (IllegalArgumentException e) {
            throw mistake("--bot must be an address such as http://localhost:3001/slack/events: " + e.getMessage());
        }
    }

    private ParameterException mistake(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
