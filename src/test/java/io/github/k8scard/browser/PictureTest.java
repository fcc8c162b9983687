package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page looks like, kept in {@code target/screenshots} for the eye. */
@BrowserTest
class PictureTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void a_theme_follows_the_system(ColorScheme theme) {
        Screen emi = STAGE.open("/?as=U0EMI", 1_100, theme);
        assertThat(emi.card()).isVisible();
        String ground = (String) emi.page().evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(ground).isEqualTo(theme == ColorScheme.DARK ? "rgb(26, 29, 33)" : "rgb(255, 255, 255)");
        emi.picture("workspace-" + theme.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void the_gallery_draws_every_block(ColorScheme theme) {
        Screen gallery = STAGE.open("/gallery", 1_100, theme);
        assertThat(gallery.page().locator("#all svg").first()).isVisible();
        assertThat(gallery.page().locator("#all .unknown")).hasText(new String[] {
            "The sandbox cannot draw the block no_such_block", "The sandbox cannot draw the element no_such_element"
        });
        gallery.tallPicture("gallery-" + theme.name().toLowerCase(Locale.ROOT));
    }

    @Test
    @EnabledIfSystemProperty(named = "screenshots", matches = "true")
    void the_picture_of_the_readme() {
        STAGE.as("U0BEN").clickRight();
        STAGE.as("U0DMITRI").clickWrong();
        STAGE.as("U0EMI").clickRight();
        Screen ada = STAGE.as("U0ADA");
        assertThat(ada.card()).containsText("3 answered");
        ada.page().reload();
        ada.clickRight();
        assertThat(ada.whisper()).containsText("Right.");
        assertThat(ada.card()).containsText("4 answered");
        ada.page().mouse().move(0, 0);
        ada.picture(Path.of("docs", "sandbox.png"));
    }
}
