package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {320, 330, 374, 375, 390, 720})
    void the_clock_covers_no_button(int width) {
        Screen emi = STAGE.open("/?as=U0EMI", width, ColorScheme.LIGHT);
        BoundingBox clock = emi.clock().boundingBox();
        for (String name : List.of("Conversations", "Traffic", "To the next card", "+1 day", "+1 week")) {
            BoundingBox button = emi.button(name).boundingBox();
            boolean apart = button.x >= clock.x + clock.width
                    || clock.x >= button.x + button.width
                    || button.y >= clock.y + clock.height
                    || clock.y >= button.y + button.height;
            assertThat(apart).as("%s at %d px", name, width).isTrue();
            assertThat(button.x + button.width).as("%s at %d px", name, width).isLessThanOrEqualTo(width);
        }
        emi.picture("width-" + width);
    }

    /** Nothing sticks out to the right. */
    private static void fits(Screen screen) {
        assertThat((int) screen.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
