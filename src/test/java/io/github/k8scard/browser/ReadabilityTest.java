package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page can be read by all: enough contrast, and headings in their order. */
@BrowserTest
class ReadabilityTest {
    /** WCAG 2: 4.5 to 1 for text of this size. */
    private static final double ENOUGH = 4.5;

    /** The least contrast of a text in some elements with the first ground below it that is painted. */
    private static final String LEAST_CONTRAST = """
            ([selector, part]) => {
              const drawn = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const light = (color) => {
                drawn.fillStyle = color;
                drawn.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...drawn.getImageData(0, 0, 1, 1).data].map((value) => {
                  const share = value / 255;
                  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = (node) => {
                const own = getComputedStyle(node).backgroundColor;
                return own === "rgba(0, 0, 0, 0)" ? ground(node.parentElement) : own;
              };
              const contrast = (node) => {
                const [dark, bright] = [getComputedStyle(node, part).color, ground(node)].map(light).sort((a, b) => a - b);
                return (bright + 0.05) / (dark + 0.05);
              };
              return Math.min(...[...document.querySelectorAll(selector)].map(contrast));
            }""";

    /** For example {@code 1222}. */
    private static final String HEADINGS =
            "[...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((h) => h.tagName[1]).join('')";

    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void placeholders_and_initials_stand_out(ColorScheme theme) {
        Screen ada = STAGE.open("/?as=U0ADA", 1_100, theme);
        ada.types("hello");
        assertThat(ada.page().locator(".avatar:not(.app)").first()).isVisible();
        assertThat(contrast(ada, "textarea", "::placeholder")).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(contrast(ada, ".avatar", "")).isGreaterThanOrEqualTo(ENOUGH);
        STAGE.open("/?as=U0ADA", 320, theme).picture("small-" + theme.name().toLowerCase(Locale.ROOT));
        Screen gallery = STAGE.open("/gallery", 1_100, theme);
        assertThat(gallery.page().locator("#all svg").first()).isVisible();
        assertThat(contrast(gallery, "input[placeholder]", "::placeholder")).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void headings_skip_no_level() {
        Screen ben = STAGE.as("U0BEN");
        assertThat(ben.card()).isVisible();
        assertThat(headings(ben)).matches("12+");
        Screen home = STAGE.open("/?as=U0BEN#app", 1_100, ColorScheme.LIGHT);
        assertThat(home.page().locator("#home .block.header").first()).isVisible();
        assertThat(headings(home)).matches("12+");
    }

    private static double contrast(Screen screen, String selector, String part) {
        return ((Number) screen.page().evaluate(LEAST_CONTRAST, List.of(selector, part))).doubleValue();
    }

    private static String headings(Screen screen) {
        return (String) screen.page().evaluate(HEADINGS);
    }
}
