package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class TrafficTest {
    /** A busy machine takes seconds. */
    private static final Pattern TOOK_AND_STATUS = Pattern.compile("\\d m?s200");

    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void each_exchange_is_listed_with_how_long_it_took() {
        Screen ada = STAGE.as("U0ADA");
        ada.openTraffic();
        ada.types("/k8scard help");
        Locator command = line(ada, "/k8scard ada · help");
        assertThat(command).containsText("→ bot");
        assertThat(command).containsText(TOOK_AND_STATUS);
    }

    @Test
    void the_payload_is_there_on_demand_and_without_secrets() {
        Screen ben = STAGE.as("U0BEN");
        ben.openTraffic();
        Locator post = line(ben, "chat.postMessage C0PLATFORM");
        post.locator("summary").click();
        assertThat(post).containsText("\"blocks\": [");
        assertThat(post).containsText("\"ok\": true");
        ben.types("/k8scard status");
        Locator command = line(ben, "/k8scard ben · status");
        command.locator("summary").click();
        assertThat(command).containsText("\"token\": \"(hidden)\"");
        assertThat(ben.page().locator("body"))
                .not()
                .containsText(STAGE.sandbox().slack().botToken());
    }

    @Test
    void the_panel_opens_and_closes_by_keyboard() {
        Screen emi = STAGE.as("U0EMI");
        Locator toggle = emi.trafficToggle();
        toggle.focus();
        toggle.press("Enter");
        assertThat(emi.trafficPanel()).isVisible();
        assertThat(toggle).hasAttribute("aria-expanded", "true");
        emi.page().keyboard().press("Escape");
        assertThat(emi.trafficPanel()).isHidden();
        assertThat(toggle).isFocused();
    }

    @Test
    void when_slack_is_down_answers_are_kept_and_what_could_not_be_sent_comes_later() {
        Screen chioma = STAGE.as("U0CHIOMA");
        Screen dmitri = STAGE.as("U0DMITRI");
        chioma.openTraffic();
        chioma.mood("down").check();
        assertThat(dmitri.page().getByText("Slack is down")).isVisible();

        // another card comes later
        Locator card = chioma.page().locator("[data-row='" + chioma.card().getAttribute("data-row") + "']");
        String right = chioma.rightLetter();
        String wrong = right.equals("A") ? "B" : "A";
        chioma.choice(card, right).click();
        assertThat(line(chioma, "chioma · round:choose")).containsText(TOOK_AND_STATUS);
        chioma.types("/k8scard quiz");

        dmitri.button("Back to normal").click();
        assertThat(chioma.page().getByText("Slack is down")).isHidden();
        assertThat(chioma.mood("normal")).isChecked();
        chioma.choice(card, wrong).click();
        assertThat(chioma.page()
                        .locator("article.ephemeral")
                        .filter(new Locator.FilterOptions().setHasText("Right. It is")))
                .isVisible();
        assertThat(chioma.page()
                        .locator(".block.header")
                        .filter(new Locator.FilterOptions().setHasText("Extra card, asked for by")))
                .isVisible();
    }

    @Test
    void slow_and_busy_slack_can_be_told_from_a_good_one() {
        Screen farah = STAGE.as("U0FARAH");
        farah.openTraffic();
        farah.mood("slow").check();
        assertThat(farah.page().getByText("Slack is slow")).isVisible();
        farah.mood("busy (429)").check();
        assertThat(farah.page().getByText("Slack is busy")).isVisible();
        farah.mood("normal").check();
        assertThat(farah.page().getByText("Slack is busy")).isHidden();
    }

    @Test
    void a_broken_rule_is_counted_and_explained() throws Exception {
        Screen ada = STAGE.as("U0ADA");
        var slack = STAGE.sandbox().slack();
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(slack.apiUrl().resolve("chat.dance"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(ada.trafficToggle()).hasAccessibleName("Traffic, 1 breach of Slack's rules");
        ada.openTraffic();
        ada.page().getByLabel("only broken rules").check();
        assertThat(ada.page().locator("#exchanges details")).hasCount(1);
        assertThat(line(ada, "chat.dance")).containsText("unknown_method");
        slack.traffic().forgive();
    }

    private static Locator line(Screen screen, String text) {
        return screen.page()
                .locator("#exchanges details")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
