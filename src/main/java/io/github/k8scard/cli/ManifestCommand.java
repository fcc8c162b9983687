package io.github.k8scard.cli;

import io.github.k8scard.slack.Manifest;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "manifest", description = "Print the Slack app manifest to create the app with.")
final class ManifestCommand implements Callable<Integer> {
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost\\.?|127\\..*|0\\.0\\.0\\.0|\\[::1?]");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where Slack reaches the bot, such as%nhttps://bot.example.com")
    private Optional<String> url = Optional.empty();

    @Option(names = "--socket", description = "for Socket Mode: Slack needs no%naddress of the bot")
    private boolean socket;

    @Override
    public Integer call() {
        if (socket && url.isPresent()) {
            throw mistake("With --socket Slack needs no address: leave --url out, or --socket.");
        }
        if (socket) {
            spec.commandLine().getOut().println(Manifest.forSocketMode());
            return 0;
        }
        String typed = url.orElseThrow(() -> mistake("Say where Slack reaches the bot, such as:"
                + " --url https://bot.example.com, or that it opens a socket: --socket"));
        spec.commandLine().getOut().println(Manifest.forHttp(base(typed)));
        return 0;
    }

    private URI base(String typed) {
        try {
            URI base = WebAddress.parse(Environment.bare(typed));
            if (!"https".equals(base.getScheme())) {
                throw new IllegalArgumentException("it begins with http://, and Slack sends to https:// only; let a"
                        + " proxy with a certificate stand in front of the bot, or use --socket.");
            }
            if (THIS_MACHINE.matcher(base.getHost()).matches()) {
                throw new IllegalArgumentException("Slack cannot reach " + base.getHost()
                        + " from outside; name the address that the internet knows, or use --socket.");
            }
            return base;
        } catch (IllegalArgumentException e) {
            throw mistake("--url must be an address such as https://bot.example.com: " + e.getMessage());
        }
    }

    private ParameterException mistake(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
