package io.github.k8scard.cli;

import io.github.k8scard.sandbox.page.SandboxPage;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sandbox's workspace and its page for any Slack app in another process. Its time is real time. */
final class ServedWorkspace implements AutoCloseable {
    private static final int MOST = 65_535;

    private final SlackWorkspace slack;
    private final SandboxPage page;
    private final URI bot;

    /**
     * Starts it.
     *
     * @param port where the page listens; the Web API listens two ports above it; 0 takes any free ones
     * @param bot where the app takes Slack's requests; it need not run yet
     * @param commands its slash commands, each with its slash
     */
    ServedWorkspace(int port, URI bot, Set<String> commands) {
        this.bot = bot;
        int apiPort = port == 0 || port > MOST - 2 ? 0 : port + 2;
        slack = SlackWorkspace.start(WorkspacePlan.standard().withPort(apiPort).withCommands(commands));
        try {
            slack.connectTo(bot);
            page = SandboxPage.start(slack, List.of(), Optional.empty(), port);
        } catch (RuntimeException | Error e) {
            slack.close();
            throw e;
        }
    }

    SlackWorkspace slack() {
        return slack;
    }

    /** What to open in a browser. */
    URI address() {
        return page.address();
    }

    /** All that one needs to point an app at it. */
    String instructions() {
        return """

                Open %s: a Slack workspace without a bot. Start yours with

                  Web API          %s
                  bot token        %s
                  signing secret   %s

                Commands (%s), clicks and events go to %s
                Other ones: --command /name, --bot http://localhost:PORT/slack/events. Ctrl+C ends it.
                """.formatted(
                        page.address(),
                        slack.apiUrl(),
                        slack.botToken(),
                        slack.signingSecret(),
                        slack.plan().commands().stream().sorted().collect(Collectors.joining(", ")),
                        bot);
    }

    @Override
    public void close() {
        page.close();
        slack.close();
    }
}
