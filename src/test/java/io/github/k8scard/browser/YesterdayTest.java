package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The result of a card is read on top of the next one, a click away from the whole of it. */
@BrowserTest
class YesterdayTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void the_line_on_top_of_a_card_leads_to_the_card_before() {
        Screen ada = STAGE.as("U0ADA");
        ada.clickRight();
        assertThat(ada.whisper()).containsText("Right.");
        ada.moves("+1 week");
        ada.picture("yesterday");
        Locator line = ada.card().getByText(Pattern.compile("Yesterday: \\d of \\d right"));
        Locator before = ada.closedCards().last();
        line.click();
        assertThat(before).isFocused();
        assertThat(before.locator(".block.header")).isInViewport();
        ada.picture("yesterday-followed");

        // the same link leads there again
        ada.button("Send").focus();
        line.click();
        assertThat(before).isFocused();
    }

    @Test
    void whoever_comes_by_such_an_address_sees_the_card() {
        Screen ben = STAGE.as("U0BEN");
        ben.moves("+1 week");
        Locator old = ben.closedCards().first();
        String ts = old.getAttribute("data-row");
        String address = "/?as=U0CHIOMA#C0PLATFORM/p" + ts.replace(".", "");
        Screen chioma = STAGE.open(address, 1_100, ColorScheme.LIGHT);
        assertThat(chioma.page().locator("[data-row='" + ts + "']")).isFocused();
    }
}
