package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the one who looks after the cards finds in the morning. */
@BrowserTest
class CuratorMorningTest {
    @RegisterExtension
    static final Stage STAGE = Stage.ofThreeCards();

    @Test
    void what_was_flagged_is_told_the_next_morning_and_who_flagged_it_hears_what_came_of_it() {
        Screen ben = STAGE.as("U0BEN");
        Screen ada = STAGE.as("U0ADA");
        ben.clickWrong();
        assertThat(ben.whisper()).containsText("Not quite.");
        ben.buttonIn(ben.whisper(), "Flag this card").click();
        ben.dialog().getByText("It is unclear").click();
        ben.dialog().getByRole(AriaRole.TEXTBOX).fill("Which one?");
        ben.buttonIn(ben.dialog(), "Flag it").click();
        assertThat(ben.dialog()).containsText("Thank you!");
        ben.buttonIn(ben.dialog().locator("footer"), "Close").click();

        // until she has answered, what others write could give it away
        ada.clickRight();
        assertThat(ada.whisper()).containsText("Right.");
        ada.moves("To the next card");
        assertThat(ada.letters()).containsText("1 card is flagged.");
        assertThat(ada.letters()).containsText("Ben: Which one?");
        ada.picture("curator-morning");
        ada.button("No change").click();
        assertThat(ada.letters()).containsText("stays as it is. Who flagged it is told.");
        assertThat(ada.letters()).containsText("Nothing is flagged at the moment.");
        assertThat(ben.letters()).containsText("left the card as it is.");
    }
}
