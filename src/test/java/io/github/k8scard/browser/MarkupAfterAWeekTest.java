package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a week makes of hostile text. */
@BrowserTest
class MarkupAfterAWeekTest {
    @RegisterExtension
    static final Stage STAGE = Stage.hostile();

    @Test
    void it_is_text_in_the_digest_and_on_the_home_tab() {
        STAGE.sandbox().slack().admin().renamesMember("U0BEN", "ben", "<b>Ben</b> & <!channel>");
        Screen dmitri = STAGE.as("U0DMITRI");
        dmitri.moves("+1 week");
        assertThat(dmitri.page().getByText("The week of 23–29 Nov")).isVisible();
        assertThat(dmitri.page().locator("main :is(img, script, u, b b, .mention)"))
                .hasCount(0);

        Screen farah = STAGE.as("U0FARAH");
        farah.page().locator("#places a").last().click();
        assertThat(farah.page().locator("#home")).containsText("<b>Markup</b> & <!here>");
        assertThat(farah.page().locator("#home :is(img, script, u)")).hasCount(0);
    }
}
