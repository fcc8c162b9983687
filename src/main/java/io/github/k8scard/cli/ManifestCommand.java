package io.github.k8scard.cli;

import io.github.k8scard.slack.Manifest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "manifest", description = "Print the Slack app manifest to create the app with.")
final class ManifestCommand implements Callable<Integer> {
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
        if (socket) {
            spec.commandLine().getOut().println(Manifest.forSocketMode());
            return 0;
        }
        URI base = url.flatMap(ManifestCommand::base)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Say where Slack reaches the bot, such as: --url https://bot.example.com, or that it opens a"
                                + " socket: --socket"));
        spec.commandLine().getOut().println(Manifest.forHttp(base));
        return 0;
    }

    private static Optional<URI> base(String typed) {
        try {
            var base = new URI(typed);
            boolean usable = "https".equalsIgnoreCase(base.getScheme())
                    && base.getHost() != null
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null;
            return usable ? Optional.of(base) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
