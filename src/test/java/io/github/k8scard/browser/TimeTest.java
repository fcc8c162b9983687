package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.k8scard.sandbox.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class TimeTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void the_buttons_wait_for_everybody_while_time_moves() {
        Screen chioma = STAGE.as("U0CHIOMA");
        Screen dmitri = STAGE.as("U0DMITRI");
        try (var held = STAGE.sandbox().slack().faults().always("chat.postMessage", Fault.hangAfter())) {
            chioma.button("To the next card").click();
            assertThat(chioma.button("To the next card")).hasAttribute("aria-busy", "true");
            assertThat(chioma.button("+1 day")).hasAttribute("aria-disabled", "true");
            assertThat(dmitri.button("+1 day")).hasAttribute("aria-busy", "true");
            chioma.picture("moving");
            held.off();
            assertThat(chioma.button("To the next card")).hasAttribute("aria-busy", "false");
            assertThat(dmitri.button("+1 day")).hasAttribute("aria-disabled", "false");
        }
    }

    @Test
    void the_next_card_comes_by_keyboard_and_the_focus_stays() {
        Screen emi = STAGE.as("U0EMI");
        int before = CardStories.countOf(emi.cards());
        Locator next = emi.button("To the next card");
        next.focus();
        next.press("Enter");

        assertThat(emi.cards()).hasCount(before + 1);
        assertThat(next).hasAttribute("aria-disabled", "false");
        assertThat(next).isFocused();
        assertThat(emi.closedCards()).hasCount(before);
    }

    @Test
    void the_home_tab_is_opened_anew_when_time_has_moved() {
        Screen farah = STAGE.as("U0FARAH");
        farah.clickRight();
        assertThat(farah.whisper()).isVisible();
        farah.page().locator("#places a").last().click();
        // "tomorrow" stays, the date behind it does not
        Locator next = farah.page().locator("#home time").first();
        String before = next.getAttribute("title");
        farah.moves("+1 day");
        assertThat(next).not().hasAttribute("title", before);
    }
}
