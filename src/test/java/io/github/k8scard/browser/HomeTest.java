package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member looks after their channels on the Home tab, on Monday, 23 November. */
@BrowserTest
class HomeTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    private static Locator home(Screen screen) {
        return screen.page().locator("#home");
    }

    private static Screen opensHome(String member, int width, ColorScheme scheme) {
        Screen screen = STAGE.open("/?as=" + member + "#app", width, scheme);
        assertThat(home(screen)).containsText("To do");
        return screen;
    }

    private static Locator datePicker(Screen screen) {
        return home(screen).getByLabel("Pause until …");
    }

    @Test
    void the_channels_card_is_skipped_paused_until_a_date_and_resumed() {
        Screen ada = opensHome("U0ADA", 1_100, ColorScheme.LIGHT);
        ada.button("Skip next, the card of Tue 24 Nov").click();
        assertThat(ada.button("Skip next, the card of Wed 25 Nov")).isVisible();
        ada.tallPicture("home-channels");

        datePicker(ada).fill("2026-11-20");
        assertThat(ada.dialog()).containsText("Name a date from tomorrow on");
        ada.buttonIn(ada.dialog().locator("footer"), "Close").click();
        datePicker(ada).fill("2026-12-04");
        assertThat(home(ada)).containsText("paused until Fri 4 Dec");
        assertThat(datePicker(ada)).hasCount(0);
        ada.button("Resume").click();
        assertThat(home(ada).locator("label.date")).hasText("📅Pause until …");

        ada.goesTo("platform");
        assertThat(ada.page().locator("#messages")).containsText("Ada paused the daily card until Fri 4 Dec.");
    }

    @Test
    void an_open_card_is_one_click_away_and_the_form_opens_on_a_phone_too() {
        Screen phone = opensHome("U0ADA", 390, ColorScheme.DARK);
        phone.tallPicture("home-channels-phone");
        phone.button("Edit schedule").click();
        assertThat(phone.dialog()).containsText("The daily card of #platform");
        phone.buttonIn(phone.dialog(), "Cancel").click();
        assertThat(phone.dialog()).isHidden();
        home(phone).getByText("answer today's card").click();
        assertThat(phone.card()).isVisible();
    }
}
