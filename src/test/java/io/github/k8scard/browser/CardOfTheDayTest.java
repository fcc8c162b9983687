package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class CardOfTheDayTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void who_is_right_is_told_so_and_nobody_else_sees_it() {
        Screen ada = STAGE.as("U0ADA");
        Screen farah = STAGE.as("U0FARAH");
        ada.clickRight();

        assertThat(ada.whisper()).containsText("Only visible to you");
        assertThat(ada.whisper()).containsText("Right. It is");
        assertThat(ada.whisper()).containsText("+10 points");
        assertThat(farah.page().getByText("Right. It is")).hasCount(0);
    }

    @Test
    void who_is_wrong_is_told_the_right_answer() {
        Screen ben = STAGE.as("U0BEN");
        ben.clickWrong();

        assertThat(ben.whisper()).containsText("Not quite.");
        assertThat(ben.whisper()).containsText("The answer is");
        assertThat(ben.whisper()).containsText("Read more on kubernetes.io");
    }

    @Test
    void reveal_asks_first_and_then_shows_the_answer() {
        Screen chioma = STAGE.as("U0CHIOMA");
        chioma.buttonIn(chioma.card(), "Reveal").click();
        assertThat(chioma.dialog()).containsText("If you have not answered yet, this counts as not known.");
        chioma.button("Not yet").click();
        assertThat(chioma.dialog()).hasCount(0);

        chioma.buttonIn(chioma.card(), "Reveal").click();
        chioma.button("Show it").click();
        assertThat(chioma.dialog()).containsText("The answer");
        assertThat(chioma.dialog()).containsText("Revealed, so it counts as not known.");
        chioma.buttonIn(chioma.dialog().locator("footer"), "Close").click();
        assertThat(chioma.dialog()).hasCount(0);
    }

    @Test
    void a_second_click_shows_the_first_result() {
        Screen dmitri = STAGE.as("U0DMITRI");
        dmitri.clickWrong();
        assertThat(dmitri.whisper()).containsText("Not quite.");
        dmitri.clickRight();

        assertThat(dmitri.page().locator("article.ephemeral")).hasCount(2);
        assertThat(dmitri.whisper()).containsText("Not quite.");
    }

    @Test
    void everybody_sees_how_many_have_answered_a_moment_later() {
        Screen emi = STAGE.as("U0EMI");
        String before = emi.card().locator(".block.context").innerText();
        int answered = Integer.parseInt(before.replaceAll("(?s).*?(\\d+) answered.*", "$1"));
        emi.clickRight();
        assertThat(STAGE.as("U0FARAH").card()).containsText(Pattern.compile("[" + (answered + 1) + "-5] answered"));
    }
}
