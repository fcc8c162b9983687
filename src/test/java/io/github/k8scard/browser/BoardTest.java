package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What five weeks of a team look like: the board, the digest, the champions and the report. */
@BrowserTest
class BoardTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    private static final int WEEKS = 5;

    /** A date in the reader's zone begins the same way and notifies nobody. */
    private static final Pattern PING = Pattern.compile("<@|<!(?!date\\^)");

    private static final Map<String, String> NAMES = Map.of(
            "U0BEN", "<!channel> & <b>Ben</b>",
            "U0CHIOMA", "🎉👩‍👩‍👧 Chioma",
            "U0DMITRI", "דנה כהן 12",
            "U0EMI", "W".repeat(80),
            "U0FARAH", "*Farah* _so_ ~what~ `code`");

    @Test
    @Tag("thorough")
    void after_five_weeks_a_leaderboard_is_shared_and_a_digest_has_been_read() {
        Screen ben = STAGE.as("U0BEN");
        for (int week = 1; week <= WEEKS; week++) {
            ben.clickRight();
            assertThat(ben.page().locator("article.ephemeral").filter(new Locator.FilterOptions().setHasText("Right.")))
                    .hasCount(week);
            ben.moves("+1 week");
            assertThat(digests(ben)).hasCount(week);
        }
        assertThat(digests(ben).last()).containsText("hardest card");
        assertThat(digests(ben).last().locator("figure.chart svg")).isVisible();
        assertThat(digests(ben).filter(new Locator.FilterOptions().setHasText("champion")))
                .not()
                .hasCount(0);

        ben.types("/k8scard leaderboard last week");
        assertThat(ben.whisper()).containsText(Pattern.compile("🥇 \\w+.*: \\d+ points"));
        assertThat(ben.whisper()).containsText("(you)");
        ben.picture("board");
        ben.buttonIn(ben.whisper(), "Share in channel").click();
        assertThat(ben.whisper()).containsText("On its way to the channel");

        Screen emi = STAGE.as("U0EMI");
        Locator shared =
                emi.page().locator("article.message").filter(new Locator.FilterOptions().setHasText("Shared by Ben"));
        assertThat(shared).hasCount(1);
        assertThat(shared).not().containsText("(you)");
        emi.types("/k8scard report");
        assertThat(emi.whisper()).containsText("People who answered, by week");
        emi.picture("report");
        pictures();
        namesOfAllKinds();
        nobodyWasPinged();
    }

    /** In cards, closings, digests, shared boards and notices, whatever people call themselves. */
    private static void nobodyWasPinged() {
        Screen ben = STAGE.as("U0BEN");
        ben.types("/k8scard pause");
        assertThat(ben.page().locator("article.message").filter(new Locator.FilterOptions().setHasText("paused the")))
                .hasCount(1);
        List<String> said = STAGE.sandbox().slack().snapshot().messagesIn("C0PLATFORM").stream()
                .map(message -> message.text() + message.blocks())
                .toList();
        Assertions.assertThat(said).hasSizeGreaterThan(7 * WEEKS).noneMatch(PING.asPredicate());
        for (String kind : List.of("Card for", "right of", "The week of", "Shared by", "paused the")) {
            Assertions.assertThat(said).anyMatch(words -> words.contains(kind));
        }
    }

    /** Slack is asked for a name once a day, after a click. */
    private static void namesOfAllKinds() {
        NAMES.forEach((member, name) -> STAGE.sandbox().slack().admin().renamesMember(member, "somebody", name));
        Screen ada = STAGE.onAPhoneAs("U0ADA");
        for (int day = 0; day < 2; day++) {
            ada.moves("+1 day");
        }
        ada.types("/k8scard leaderboard all");
        NAMES.values().forEach(name -> assertThat(ada.whisper()).containsText(name));
        ada.buttonIn(ada.whisper(), "Share in channel").click();
        Locator shared =
                ada.page().locator("article.message").filter(new Locator.FilterOptions().setHasText("Shared by Ada"));
        assertThat(shared).hasCount(1);
        NAMES.values().forEach(name -> assertThat(shared).containsText(name));
        assertThat(shared.locator(".mention")).hasCount(0);
        shared.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", "board-names.png")));
        assertThat((int) ada.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static void pictures() {
        Screen light = STAGE.as("U0ADA");
        look(light, "digest-light");
        look(STAGE.inTheDarkAs("U0ADA"), "digest-dark");
        Screen phone = STAGE.onAPhoneAs("U0ADA");
        look(phone, "digest-phone");
        assertThat(phone.page().locator("body")).isVisible();
        phone.types("/k8scard leaderboard all");
        assertThat(phone.whisper()).containsText("All time");
        phone.picture("board-phone");
        Screen dark = STAGE.open("/?as=U0BEN", 1_100, ColorScheme.DARK);
        dark.types("/k8scard report");
        assertThat(dark.whisper()).containsText("Weak topics");
        dark.picture("report-dark");
    }

    private static void look(Screen screen, String name) {
        Locator digest = digests(screen).last();
        digest.scrollIntoViewIfNeeded();
        assertThat(digest.locator("figure.chart svg")).isVisible();
        digest.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
        Locator champions = digests(screen)
                .filter(new Locator.FilterOptions().setHasText("champion"))
                .last();
        champions.screenshot(
                new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + "-champions.png")));
    }

    private static Locator digests(Screen screen) {
        return screen.page().locator("article.message").filter(new Locator.FilterOptions().setHasText("The week of "));
    }
}
