package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.k8scard.calendar.words.HolidayWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class ScheduleFormTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    /** Whatever takes too long to be told with the acknowledgement is told otherwise. */
    @BeforeAll
    static void load() {
        HolidayWords.load();
    }

    @Test
    void a_schedule_changed_in_the_modal_is_announced_and_filled_in_next_time() {
        Screen ada = STAGE.as("U0ADA");
        ada.types("/k8scard schedule");
        assertThat(ada.dialog()).containsText("Daily card");
        ada.tallPicture("schedule-form");
        input(ada, "Time zone").fill("Europe/Berlinn");
        input(ada, "No card on public holidays of").fill("DE-Bavria");
        ada.buttonIn(ada.dialog(), "Save").click();
        assertThat(ada.dialog()).containsText("Did you mean Europe/Berlin?");
        assertThat(ada.dialog()).containsText("Did you mean DE-BY (Bavaria)");
        ada.tallPicture("schedule-form-errors");
        input(ada, "Time zone").fill("berlin");
        input(ada, "No card on public holidays of").fill("Germany, Bavaria");
        ada.buttonIn(ada.dialog(), "Save").click();
        assertThat(ada.dialog()).isHidden();
        assertThat(ada.page().locator("#messages"))
                .containsText("Ada changed the daily card: every day at 09:30 (Europe/London) → every day at 09:30"
                        + " (Europe/Berlin); public holidays left out: none → Bavaria, Germany.");
        ada.types("/k8scard schedule");
        assertThat(input(ada, "No card on public holidays of")).hasValue("DE-BY");
        assertThat(input(ada, "Time zone")).hasValue("Europe/Berlin");
        ada.tallPicture("schedule-form-filled");
        Screen phone = STAGE.onAPhoneAs("U0BEN");
        phone.types("/k8scard schedule");
        assertThat(phone.dialog()).containsText("Daily card");
        phone.tallPicture("schedule-form-phone");
    }

    private static Locator input(Screen screen, String label) {
        return screen.dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    }
}
