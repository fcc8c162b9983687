package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main stories with the bot connected by a socket that it has opened. */
@BrowserTest
class SocketModeTest implements CardStories {
    @RegisterExtension
    static final Stage STAGE = Stage.overASocket();

    @Override
    public Stage stage() {
        return STAGE;
    }

    @Test
    void when_slack_was_down_the_bot_comes_back_by_itself_and_answers_again() {
        var sockets = STAGE.sandbox().slack().sockets();
        Screen farah = STAGE.as("U0FARAH");
        farah.openTraffic();
        farah.mood("down").check();
        assertThat(farah.page().getByText("Slack is down")).isVisible();
        farah.clickWrong();
        assertThat(farah.page().getByText("k8scard could not be reached")).isVisible();
        STAGE.sandbox().slack().traffic().forgive();

        farah.button("Back to normal").click();
        Awaitility.await().atMost(Chromium.PATIENCE).until(() -> sockets.open() == 1);
        farah.clickRight();
        assertThat(farah.whisper()).containsText("Right. It is");
    }
}
