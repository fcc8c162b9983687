package io.github.k8scard.cli;

import io.github.k8scard.K8scardException;
import io.github.k8scard.storage.DiskSpace;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The command line: which command runs, and what an operator reads when one cannot. */
public final class CommandLineRunner {
    private static final Logger log = LoggerFactory.getLogger(CommandLineRunner.class);

    private static final int OWN_FAULT = 1;
    private static final int CANNOT_RUN = 2;

    private CommandLineRunner() {}

    /**
     * Runs a command to its end.
     *
     * @param environment the environment variables
     * @param arguments the command; without one it is {@code serve} if {@code SLACK_BOT_TOKEN} is set, else
     *     {@code sandbox}
     * @return 0 if it went well, 2 if it cannot run as it is set up, 1 for a fault of the program
     */
    public static int run(Map<String, String> environment, String... arguments) {
        String fallback = environment.containsKey("SLACK_BOT_TOKEN") ? "serve" : "sandbox";
        String[] command = arguments.length == 0 ? new String[] {fallback} : arguments;
        return commandLine(environment).execute(command);
    }

    /** All commands, to be run in an environment. */
    static CommandLine commandLine(Map<String, String> environment) {
        var root = CommandSpec.forAnnotatedObject(new Root());
        root.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("show this help")
                .build());
        root.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("show which release this is")
                .build());
        root.version("k8scard " + version());
        return new CommandLine(root)
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new SandboxCommand(environment))
                .addSubcommand(new DoctorCommand(environment, Clock.systemUTC(), DiskSpace::around))
                .addSubcommand(new CommandLine(new DeckCommand(Clock.systemUTC()))
                        .addSubcommand(new ImportCommand())
                        .addSubcommand(new ExportCommand(environment)))
                .addSubcommand(new BoardsCommand(environment))
                .addSubcommand(new BackupCommand(environment))
                .addSubcommand(new RestoreCommand(environment))
                .addSubcommand(new MoveCommand(environment))
                .addSubcommand(new ManifestCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineRunner::correct)
                .setExecutionExceptionHandler(CommandLineRunner::explain);
    }

    /** As the jar's manifest has it. */
    private static String version() {
        return Optional.ofNullable(CommandLineRunner.class.getPackage().getImplementationVersion())
                .orElse("from classes that are in no jar");
    }

    private static int correct(CommandLine.ParameterException mistyped, String... arguments) {
        CommandLine command = mistyped.getCommandLine();
        command.getErr().println(mistyped.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(mistyped, command.getErr());
        command.usage(command.getErr());
        return CANNOT_RUN;
    }

    private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        if (fault instanceof K8scardException explained) {
            command.getErr().println(explained.getMessage());
            return CANNOT_RUN;
        }
        log.error("This is a fault of the program itself; please report it with what follows", fault);
        return OWN_FAULT;
    }

    @Command(
            name = "k8scard",
            description = {
                "A Slack bot that teaches a team Kubernetes, a card a day.",
                "Without a command: serve if SLACK_BOT_TOKEN is set, else sandbox.",
                "k8scard stands for java -jar target/k8scard.jar, or the image with arguments."
            },
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root {}
}
