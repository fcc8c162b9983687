package io.github.k8scard.app.demo;

import io.github.k8scard.sandbox.page.SandboxPage;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sandbox's workspace and its page for any Slack app in another process. Its time is real time. What Slack takes
 * against its own advice is taken, and shown as a breach.
 */
public final class ServedWorkspace implements AutoCloseable {
    private static final int MOST = 65_535;

    private final SlackWorkspace slack;
    private final SandboxPage page;
    private final URI bot;

    /**
     * Starts it.
     *
     * @param port where the page listens; the Web API listens two ports above it; 0 takes any free ones
     * @param plan what the workspace is started with: the app's slash commands, and whether it uses Socket Mode
     * @param bot where the app takes Slack's requests over HTTP; it need not run yet
     */
    public ServedWorkspace(int port, WorkspacePlan plan, URI bot) {
        this.bot = bot;
        int apiPort = port == 0 || port > MOST - 2 ? 0 : port + 2;
        slack = SlackWorkspace.start(plan.withPort(apiPort).withoutAdvice());
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
    public String instructions() {
        return """

                Open %s: a Slack workspace without a bot. Start yours with

                  Web API           %s
                  bot token         %s
                  %s

                Commands (%s), clicks and events go to %s
                Other ones: %s. Ctrl+C ends it.
                """.formatted(page.address(), slack.apiUrl(), slack.botToken(), secret(), commands(), goal(), others());
    }

    private String secret() {
        return isSocket() ? "app-level token   " + slack.appToken() : "signing secret    " + slack.signingSecret();
    }

    private String commands() {
        return slack.plan().setup().commands().stream().sorted().collect(Collectors.joining(", "));
    }

    private String goal() {
        return isSocket() ? "the socket that it opens" : bot.toString();
    }

    private String others() {
        return "--command /name" + (isSocket() ? "" : ", --bot http://localhost:PORT/slack/events, --socket");
    }

    private boolean isSocket() {
        return slack.plan().setup().socketMode();
    }

    @Override
    public void close() {
        page.close();
        slack.close();
    }
}
