package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must be the same however the bot is connected to Slack: a card of the day, a practice run, a week. */
interface CardStories {

    Stage stage();

    @Test
    default void who_is_right_is_told_so_and_nobody_else_sees_it() {
        Screen ada = stage().as("U0ADA");
        Screen farah = stage().as("U0FARAH");
        ada.clickRight();

        assertThat(ada.whisper()).containsText("Only visible to you");
        assertThat(ada.whisper()).containsText("Right. It is");
        assertThat(ada.whisper()).containsText("+10 points");
        assertThat(farah.page().getByText("Right. It is")).hasCount(0);
    }

    @Test
    default void who_is_wrong_is_told_the_right_answer() {
        Screen ben = stage().as("U0BEN");
        ben.clickWrong();

        assertThat(ben.whisper()).containsText("Not quite.");
        assertThat(ben.whisper()).containsText("The answer is");
        assertThat(ben.whisper()).containsText("Read more on kubernetes.io");
    }

    @Test
    default void reveal_asks_first_and_then_shows_the_answer() {
        Screen chioma = stage().as("U0CHIOMA");
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
    default void a_second_click_shows_the_first_result() {
        Screen dmitri = stage().as("U0DMITRI");
        dmitri.clickWrong();
        assertThat(dmitri.whisper()).containsText("Not quite.");
        dmitri.clickRight();

        assertThat(dmitri.page().locator("article.ephemeral")).hasCount(2);
        assertThat(dmitri.whisper()).containsText("Not quite.");
    }

    @Test
    default void everybody_sees_how_many_have_answered_a_moment_later() {
        Screen emi = stage().as("U0EMI");
        String before = emi.card().locator(".block.context").last().innerText();
        int answered = Integer.parseInt(before.replaceAll("(?s).*?(\\d+) answered.*", "$1"));
        emi.clickRight();
        assertThat(stage().as("U0FARAH").card()).containsText(Pattern.compile("[" + (answered + 1) + "-6] answered"));
    }

    @Test
    default void a_practice_run_goes_from_card_to_card() {
        Screen farah = stage().as("U0FARAH");
        farah.types("/k8scard");
        for (int card = 1; card <= 3; card++) {
            assertThat(farah.whisper()).containsText("Only visible to you");
            farah.choice(farah.whisper(), "A").click();
            assertThat(farah.whisper()).containsText(Pattern.compile("It is A|You picked A"));
            assertThat(farah.whisper()).containsText("Read more on kubernetes.io");
            farah.buttonIn(farah.whisper(), "Next card").click();
            assertThat(farah.choice(farah.whisper(), "A")).isVisible();
        }
        assertThat(farah.page().locator("article.ephemeral")).hasCount(1);
    }

    @Test
    default void a_week_passes_before_everybodys_eyes() {
        Screen ada = stage().as("U0ADA");
        Screen ben = stage().as("U0BEN");
        int before = countOf(ada.cards());
        String begin = ada.clock().innerText();
        ada.moves("+1 week");

        assertThat(ada.cards()).hasCount(before + 7);
        assertThat(ben.cards()).hasCount(before + 7);
        assertThat(ben.closedCards()).hasCount(before + 6);
        assertThat(ada.clock()).not().hasText(begin);
        assertThat(ben.closedCards().last()).containsText(Pattern.compile("\\d right of [1-6]"));
        assertThat(ben.button("+1 day")).hasAttribute("aria-disabled", "false");
    }

    /** How many there are once the page is drawn. */
    static int countOf(Locator cards) {
        assertThat(cards.first()).isVisible();
        return cards.count();
    }
}
