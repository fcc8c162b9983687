package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.k8scard.sandbox.workspace.Fault;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class TimeTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void a_week_passes_before_everybodys_eyes() {
        Screen ada = STAGE.as("U0ADA");
        Screen ben = STAGE.as("U0BEN");
        int before = countOf(cards(ada));
        String begin = clock(ada).innerText();
        ada.button("+1 week").click();

        assertThat(cards(ada)).hasCount(before + 7);
        assertThat(ada.button("+1 week")).hasAttribute("aria-disabled", "false");
        assertThat(cards(ben)).hasCount(before + 7);
        assertThat(closed(ben)).hasCount(before + 6);
        assertThat(clock(ada)).not().hasText(begin);
        assertThat(closed(ben).last()).containsText(Pattern.compile("\\d right of [1-5]"));
        assertThat(ben.button("+1 day")).hasAttribute("aria-disabled", "false");
    }

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
        int before = countOf(cards(emi));
        Locator next = emi.button("To the next card");
        next.focus();
        next.press("Enter");

        assertThat(cards(emi)).hasCount(before + 1);
        assertThat(next).hasAttribute("aria-disabled", "false");
        assertThat(next).isFocused();
        assertThat(closed(emi)).hasCount(before);
    }

    /** How many there are once the page is drawn. */
    private static int countOf(Locator cards) {
        assertThat(cards.first()).isVisible();
        return cards.count();
    }

    private static Locator clock(Screen screen) {
        return screen.page().locator("#clock");
    }

    private static Locator cards(Screen screen) {
        return screen.page().locator("h3.header").filter(new Locator.FilterOptions().setHasText("Card for"));
    }

    private static Locator closed(Screen screen) {
        return screen.page()
                .locator("article.message")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Card for .*, closed")));
    }
}
