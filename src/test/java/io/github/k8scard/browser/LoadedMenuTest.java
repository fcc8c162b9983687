package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.github.k8scard.calendar.words.HolidayWords;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Choosing in the form from more topics and tags than a menu shows at a time. */
@BrowserTest
class LoadedMenuTest {
    @RegisterExtension
    static final Stage STAGE = Stage.ofABigDeck();

    private static final String TOPICS = "Only these topics (optional)";
    private static final String TAGS = "Only cards with one of these tags (optional)";

    /** Whatever takes too long to be told with the acknowledgement is told otherwise. */
    @BeforeAll
    static void load() {
        HolidayWords.load();
    }

    @Test
    void the_140th_topic_and_the_400th_tag_are_found_by_typing_and_kept() {
        Screen ada = opened(STAGE.as("U0ADA"));
        Locator topics = menu(ada, TOPICS);
        topics.click();
        assertThat(options(ada)).hasCount(100);
        topics.fill("topic 140");
        assertThat(options(ada)).hasText(new String[] {"Topic 140"});
        options(ada).first().click();
        assertThat(ada.buttonIn(ada.dialog(), "Remove Topic 140")).isVisible();

        menu(ada, TAGS).fill("400");
        assertThat(options(ada)).hasText(new String[] {"tag-400"});
        options(ada).first().click();
        menu(ada, TAGS).fill("tag-418");
        assertThat(options(ada)).hasText(new String[] {"tag-418"});
        options(ada).first().click();
        ada.buttonIn(ada.dialog(), "Remove tag-400").click();
        assertThat(ada.buttonIn(ada.dialog(), "Remove tag-400")).hasCount(0);
        ada.buttonIn(ada.dialog(), "Save").click();
        assertThat(ada.dialog()).hasCount(0);
        assertThat(ada.page().locator("#messages")).containsText("topics: all → Topic 140");

        ada.types("/k8scard schedule");
        assertThat(ada.buttonIn(ada.dialog(), "Remove Topic 140")).isVisible();
        assertThat(ada.buttonIn(ada.dialog(), "Remove tag-418")).isVisible();
    }

    @Test
    void the_keyboard_is_enough_and_a_screen_reader_is_told() {
        Screen ben = opened(STAGE.as("U0BEN"));
        Locator topics = menu(ben, TOPICS);
        topics.focus();
        assertThat(topics).hasAttribute("aria-expanded", "false");
        topics.pressSequentially("topic 15");
        assertThat(options(ben)).hasText(new String[] {"Topic 150", "Topic 015", "Topic 115"});
        assertThat(topics).hasAttribute("aria-expanded", "true");
        assertThat(ben.dialog().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("3 results")))
                .hasCount(1);
        topics.press("ArrowDown");
        String active = topics.getAttribute("aria-activedescendant");
        assertThat(ben.page().locator("#" + active)).hasText("Topic 015");
        topics.press("Enter");
        assertThat(ben.buttonIn(ben.dialog(), "Remove Topic 015")).isVisible();
        assertThat(topics).hasValue("");
        topics.press("Escape");
        assertThat(options(ben)).hasCount(0);
        assertThat(ben.dialog()).isVisible();
        topics.press("Backspace");
        assertThat(ben.buttonIn(ben.dialog(), "Remove Topic 015")).hasCount(0);
        topics.fill("no such topic");
        assertThat(ben.dialog().locator(".offered:visible")).hasText("No results");
    }

    @Test
    void it_can_be_looked_at() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1_280, 390}) {
                Screen emi = opened(STAGE.open("/?as=U0EMI", width, scheme));
                menu(emi, TOPICS).fill("topic 13");
                assertThat(options(emi)).hasCount(12);
                options(emi).first().click();
                assertThat(options(emi)).hasCount(100);
                menu(emi, TAGS).fill("tag-4");
                assertThat(options(emi).first()).hasText("tag-400");
                options(emi).nth(1).click();
                menu(emi, TAGS).fill("44");
                assertThat(options(emi).first()).containsText("tag-440");
                emi.picture("loaded-menu-" + width + "-" + scheme);
                Assertions.assertThat((int) emi.page().evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                emi.page().keyboard().press("Escape");
                emi.page().keyboard().press("Escape");
            }
        }
    }

    private static Screen opened(Screen screen) {
        screen.types("/k8scard schedule");
        assertThat(screen.dialog()).containsText("Daily card");
        return screen;
    }

    private static Locator menu(Screen screen, String label) {
        return screen.dialog()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator options(Screen screen) {
        return screen.dialog().locator("[role=option]:visible");
    }
}
