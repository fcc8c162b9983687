package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class DirectMessageTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void what_the_app_writes_to_a_member_is_counted_and_one_click_away_for_them_alone_to_read() throws Exception {
        Screen emi = STAGE.as("U0EMI");
        Screen ben = STAGE.as("U0BEN");
        writes("U0EMI", "Two cards are *due*");
        assertThat(app(emi)).hasText("☸k8scard1, 1 unread");
        assertThat(app(ben)).hasText("☸k8scard");

        app(emi).click();
        assertThat(emi.page().locator("#messages")).containsText("Two cards are due");
        assertThat(app(emi)).hasText("☸k8scard");

        app(ben).click();
        assertThat(ben.page().locator("#home")).isVisible();
        tab(ben, "Messages").click();
        assertThat(ben.page().locator("#messages")).containsText("Nothing has been said here yet.");
        assertThat(ben.page().locator("#composer")).isHidden();
        assertThat(ben.page().getByText("Sending messages to this app has been turned off."))
                .isVisible();
        ben.goesTo("platform");
        assertThat(ben.page().locator("#composer")).isVisible();
        assertThat(ben.page().getByText("has been turned off")).isHidden();
    }

    @Test
    void on_the_home_tab_one_sees_that_there_is_something_to_read() throws Exception {
        Screen ada = STAGE.as("U0ADA");
        app(ada).click();
        writes("U0ADA", "Hello");
        assertThat(tab(ada, "Messages")).hasText("Messages1");
        ada.picture("direct-message");
        tab(ada, "Messages").click();
        assertThat(tab(ada, "Messages")).hasText("Messages");
    }

    private static Locator app(Screen screen) {
        return screen.page().locator("#places a").last();
    }

    private static Locator tab(Screen screen, String name) {
        return screen.page().locator("#tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static void writes(String member, String text) throws Exception {
        var slack = STAGE.sandbox().slack();
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(slack.apiUrl().resolve("chat.postMessage"))
                                .header("Authorization", "Bearer " + slack.botToken())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"channel\":\"" + member + "\",\"text\":\"" + text + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }
}
