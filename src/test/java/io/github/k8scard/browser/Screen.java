package io.github.k8scard.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.github.k8scard.app.demo.RunningSandbox;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What one person has in front of them: a browser window with the sandbox's page. */
record Screen(Page page, RunningSandbox sandbox) {
    private static final String LETTERS = "ABCD";
    private static final double A_JOURNEY_MILLIS = 120_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** The open card of the day. */
    Locator card() {
        return page.locator("article.message")
                .filter(new Locator.FilterOptions().setHas(button("Reveal")))
                .filter(new Locator.FilterOptions().setHasNot(page.getByText("Only visible to you")))
                .last();
    }

    /** The latest message that only this person sees. */
    Locator whisper() {
        return page.locator("article.ephemeral").last();
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator buttonIn(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The button with a letter, which is read out with its choice. */
    Locator choice(Locator place, String letter) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + letter + ": .")));
    }

    /** The label of the right choice of the card that was posted last. */
    String rightLetter() {
        return letter(sandbox.rightChoice());
    }

    void clickRight() {
        choice(card(), rightLetter()).click();
    }

    void clickWrong() {
        choice(card(), letter(sandbox.rightChoice() == 0 ? 1 : 0)).click();
    }

    void types(String text) {
        // while a modal is there, it alone takes what is typed
        PlaywrightAssertions.assertThat(dialog()).hasCount(0);
        Locator line = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Message"));
        line.fill(text);
        line.press("Enter");
    }

    /** The cards of a day in this channel, open and closed. */
    Locator cards() {
        return page.locator(".block.header").filter(new Locator.FilterOptions().setHasText("Card for"));
    }

    Locator closedCards() {
        return page.locator("article.message")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Card for .*, closed")));
    }

    Locator clock() {
        return page.locator("#clock");
    }

    /**
     * Moves time by one of its buttons, and waits until it stands still again, however much there is to do meanwhile.
     */
    void moves(String time) {
        button(time).click();
        PlaywrightAssertions.assertThat(button(time))
                .hasAttribute(
                        "aria-disabled",
                        "false",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(A_JOURNEY_MILLIS));
    }

    void openTraffic() {
        trafficToggle().click();
        PlaywrightAssertions.assertThat(trafficPanel()).isVisible();
    }

    Locator trafficToggle() {
        return page.locator("#traffic");
    }

    Locator trafficPanel() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Traffic"));
    }

    /** The switch for one of Slack's moods. */
    Locator mood(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes to a channel. */
    void goesTo(String channel) {
        page.locator("#places")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(channel))
                .click();
    }

    /** Goes to what the app has written to this person. */
    Locator letters() {
        page.locator("#places a").last().click();
        page.locator("#tabs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Messages"))
                .click();
        return page.locator("#messages");
    }

    /** Keeps a picture to look at below {@code target/screenshots}. */
    void picture(String name) {
        picture(PICTURES.resolve(name + ".png"));
    }

    /** The same of the whole page, however long it is. */
    void tallPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private static String letter(int position) {
        return LETTERS.substring(position, position + 1);
    }
}
