package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Text of a deck or a member cannot become markup. */
@BrowserTest
class MarkupTest {
    private static final String IMAGE = "<img src=x onerror=alert(1)>";
    private static final String NAME = "<b>Eve</b> & <@U0ADA> *x*";

    @RegisterExtension
    static final Stage STAGE = Stage.hostile();

    @BeforeEach
    void rename() {
        STAGE.sandbox().slack().admin().renamesMember("U0FARAH", "eve", NAME);
    }

    @Test
    void in_questions_and_choices() {
        Screen ada = STAGE.as("U0ADA");
        assertThat(ada.card()).containsText("What does " + IMAGE + " & &amp; <!channel> :boom: do when a < b & c > d?");
        assertThat(ada.card()).containsText("<script>alert(2)</script>");
        ada.clickRight();
        assertThat(ada.whisper()).containsText("<u>Nothing</u> &lt; <@U0BEN>");
        noMarkup(ada);
    }

    @Test
    void in_snippets() {
        Screen ada = STAGE.as("U0ADA");
        assertThat(snippet(ada)).isVisible();
        Assertions.assertThat(snippet(ada).innerText())
                .isEqualTo("image: " + IMAGE + " # & &amp; &lt; <!channel> :smile: *b* `c`\n<@U0BEN>\n\n"
                        + "  {{ .Values.x }} > ~y~ _z_ שלום https://x.example \\");
        assertThat(snippet(ada).locator(":is(a, em, strong, s, .emoji)")).hasCount(0);
        noMarkup(ada);
    }

    @Test
    void a_long_line_scrolls_in_its_box_and_not_the_page() {
        Screen ben = STAGE.onAPhoneAs("U0BEN");
        assertThat(snippet(ben)).isVisible();
        assertThat(snippet(ben)).hasCSS("overflow-x", "auto");
        Assertions.assertThat((int) snippet(ben).evaluate("box => box.scrollWidth - box.clientWidth"))
                .isPositive();
        Assertions.assertThat((int) ben.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static Locator snippet(Screen screen) {
        return screen.card().locator("pre");
    }

    @Test
    void in_names() {
        Screen eve = STAGE.as("U0FARAH");
        assertThat(eve.page().locator("#you option[value=U0FARAH]")).hasText(NAME);
        eve.types("/k8scard schedule 10:00");
        assertThat(eve.page().locator("#messages")).containsText(NAME + " changed the daily card");
        eve.clickRight();
        assertThat(eve.whisper()).containsText("Right.");
        eve.types("/k8scard leaderboard");
        assertThat(eve.whisper()).containsText(NAME + " (you): 10 points");
        noMarkup(eve);
    }

    @Test
    void in_what_is_typed() {
        Screen ben = STAGE.as("U0BEN");
        ben.types(IMAGE + " <!channel> &amp; <https://x.example|here>");
        assertThat(ben.page().locator("article.message").last())
                .containsText(IMAGE + " <!channel> &amp; <https://x.example|here>");
        ben.types("/k8scard search " + IMAGE);
        assertThat(ben.whisper()).containsText(IMAGE);
        noMarkup(ben);
    }

    private static void noMarkup(Screen screen) {
        assertThat(screen.page().locator("main :is(img, script, u, .mention)")).hasCount(0);
    }
}
