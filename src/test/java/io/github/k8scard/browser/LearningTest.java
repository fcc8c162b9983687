package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member practises, and looks at the Home tab before, in between and after a quarter of a year. */
@BrowserTest
class LearningTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    private static Locator home(Screen screen) {
        return screen.page().locator("#home");
    }

    private static Screen opensHome(String member, int width, ColorScheme scheme) {
        return STAGE.open("/?as=" + member + "#app", width, scheme);
    }

    /** The tab scrolls in a pane of its own, so the window is made as high as it takes. */
    private static void wholePicture(Screen screen, String name) {
        screen.page().setViewportSize(screen.page().viewportSize().width, 1_900);
        screen.picture(name);
    }

    /** Answers the card in the dialog; whatever is picked, the result comes. */
    private static void answers(Screen screen) {
        screen.choice(screen.dialog(), "A").click();
        assertThat(screen.dialog()).containsText("Comes back on");
    }

    @Test
    void ten_cards_then_enough_for_today_and_more_the_next_day() {
        Screen ada = opensHome("U0ADA", 1_100, ColorScheme.LIGHT);
        assertThat(home(ada)).containsText("Three ways to start");
        ada.picture("home-newcomer");
        ada.button("Practice now").click();
        for (int card = 1; card <= 4; card++) {
            answers(ada);
            if (card == 2) {
                ada.picture("practice-result");
            }
            ada.buttonIn(ada.dialog(), "Next card").click();
        }
        assertThat(ada.dialog()).containsText("Done for today");
        ada.picture("practice-done");
        ada.buttonIn(ada.dialog(), "One more").click();
        for (int card = 5; card <= 10; card++) {
            answers(ada);
            ada.buttonIn(ada.dialog(), "Next card").click();
        }
        assertThat(ada.dialog()).containsText("only you see this");
        ada.buttonIn(ada.dialog().locator("footer"), "Close").click();
        assertThat(home(ada)).containsText("10 answers on 1 day in the last 12 weeks");

        // the card that was closed is not answered, so it comes once more
        ada.button("Practice now").click();
        answers(ada);
        ada.buttonIn(ada.dialog(), "Next card").click();
        assertThat(ada.dialog()).containsText("Done for today");
        ada.buttonIn(ada.dialog().locator("footer"), "Close").click();
        ada.moves("+1 day");
        ada.button("Practice now").click();
        assertThat(ada.dialog()).containsText("only you see this");
    }

    @Test
    void after_the_first_answer_the_tab_shows_what_came_of_it() {
        Screen chioma = STAGE.as("U0CHIOMA");
        chioma.clickRight();
        assertThat(chioma.whisper()).containsText("Right.");
        Screen later = opensHome("U0CHIOMA", 1_100, ColorScheme.LIGHT);
        assertThat(home(later)).containsText("1 answer on 1 day in the last 12 weeks");
        wholePicture(later, "home-first");
        later.button("Remind me").click();
        assertThat(home(later)).containsText("In the morning I write to you");
    }

    @Test
    @Tag("thorough")
    void after_a_quarter_of_a_year_the_tab_fits_a_phone_and_the_dark() {
        // who moves time answers for themselves, all others as time goes by
        Screen ada = STAGE.as("U0ADA");
        for (int week = 1; week <= 12; week++) {
            ada.moves("+1 week");
        }
        Screen wide = opensHome("U0EMI", 1_100, ColorScheme.LIGHT);
        assertThat(home(wide)).containsText("Your topics");
        wholePicture(wide, "home-quarter");
        Screen dark = opensHome("U0EMI", 1_100, ColorScheme.DARK);
        assertThat(home(dark)).containsText("Your topics");
        wholePicture(dark, "home-quarter-dark");
        Screen phone = opensHome("U0EMI", 390, ColorScheme.LIGHT);
        assertThat(home(phone)).containsText("Your topics");
        wholePicture(phone, "home-quarter-phone");
        assertThat((int) phone.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
