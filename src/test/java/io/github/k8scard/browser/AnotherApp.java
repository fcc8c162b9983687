package io.github.k8scard.browser;

import com.microsoft.playwright.options.ColorScheme;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.page.DemoBot;
import io.github.k8scard.sandbox.page.SandboxPage;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A workspace with another app than the bot, and its page: an app that can be slow, fail, and open modals of all kinds.
 */
final class AnotherApp implements AutoCloseable {
    private final SlackWorkspace slack = SlackWorkspace.start(K8scardWorkspace.plan());
    private final DemoBot app;
    private final SandboxPage page;

    AnotherApp() throws IOException {
        app = new DemoBot(slack);
        app.postsCard("C0PLATFORM", "");
        page = SandboxPage.start(slack, List.of(), Optional.empty(), 0);
    }

    Screen as(String member, Stage stage) {
        return stage.open(page.address() + "?as=" + member, 1_100, ColorScheme.LIGHT);
    }

    SlackWorkspace slack() {
        return slack;
    }

    @Override
    public void close() {
        page.close();
        app.close();
        slack.close();
    }
}
