package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a member sees while an app answers late, or not as it should. Here it is another app: C takes 4 s, D fails. */
@BrowserTest
class WaitingTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    /** Keeps what happens to an attribute, since a busy test may look when it is over. */
    private static final String WRITE_DOWN = """
            control => {
              const seen = [];
              new MutationObserver(() => seen.push(control.getAttribute("aria-busy")))
                .observe(control, { attributeFilter: ["aria-busy"] });
              return seen;
            }""";

    private static AnotherApp app;

    @BeforeAll
    static void start() throws Exception {
        app = new AnotherApp();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void a_button_waits_for_its_app_and_warns_after_three_seconds() {
        Screen ada = as("U0ADA");
        Locator control = ada.page().locator(".control[data-key$='|slow']");
        JSHandle busy = control.evaluateHandle(WRITE_DOWN);
        ada.button("C").click();
        assertThat(control).containsText("k8scard took longer than 3 seconds to answer");
        assertThat(control).hasAttribute("aria-busy", "false");
        Assertions.assertThat(busy.evaluate("seen => seen[0]")).isEqualTo("true");
        ada.picture("late");
    }

    @Test
    void a_failed_click_is_explained_at_the_button() {
        Screen ben = as("U0BEN");
        ben.button("D").click();
        assertThat(ben.page()
                        .getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("k8scard answered with HTTP 500")))
                .isVisible();
    }

    @Test
    void a_failed_command_is_explained_by_slackbot() {
        Screen chioma = as("U0CHIOMA");
        chioma.types("/k8scard broken");
        assertThat(chioma.whisper()).containsText("Slackbot");
        assertThat(chioma.whisper()).containsText("/k8scard failed with the error \"dispatch_failed\"");
    }

    @Test
    void without_a_time_machine_there_are_no_buttons_for_it() {
        Screen emi = as("U0EMI");
        assertThat(emi.page().locator("#clock")).containsText(", ");
        assertThat(emi.page().locator("#time")).isHidden();
    }

    private static Screen as(String member) {
        return app.as(member, STAGE);
    }
}
