package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class PhoneTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void conversations_are_in_a_drawer() {
        Screen ada = STAGE.onAPhoneAs("U0ADA");
        assertThat(ada.page().locator("#sidebar")).isHidden();
        ada.button("Conversations").click();
        assertThat(ada.page().locator("#sidebar"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        ada.picture("phone-drawer");
        ada.goesTo("random");
        assertThat(ada.page().locator("#title")).containsText("random");
        assertThat(ada.page().locator("#sidebar")).isHidden();
        fits(ada);
    }

    @Test
    void a_card_is_answered_and_a_modal_read() {
        Screen ben = STAGE.onAPhoneAs("U0BEN");
        ben.clickRight();
        assertThat(ben.whisper()).containsText("Right.");
        ben.picture("phone-result");
        ben.buttonIn(ben.card(), "Reveal").click();
        fits(ben);
        ben.button("Show it").click();
        assertThat(ben.dialog()).containsText("The answer");
        ben.picture("phone-modal");
        fits(ben);
    }

    @Test
    void time_and_traffic_have_room() {
        Screen chioma = STAGE.onAPhoneAs("U0CHIOMA");
        assertThat(chioma.button("+1 week")).isInViewport();
        chioma.button("Traffic").click();
        assertThat(chioma.page().locator("#exchanges details").first()).isVisible();
        chioma.picture("phone-traffic");
        fits(chioma);
    }

    /** Nothing sticks out to the right. */
    private static void fits(Screen screen) {
        assertThat((int) screen.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
