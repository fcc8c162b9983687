package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Filling in a modal: the app takes a time only if it looks like one, then asks again in a second view. */
@BrowserTest
class ModalTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    private static AnotherApp app;

    @BeforeAll
    static void start() throws Exception {
        app = new AnotherApp();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_its_input_and_what_was_typed_stays() {
        Screen ada = opened("U0ADA");
        input(ada, "Notes").fill("for the whole team");
        ada.button("Save").click();
        assertThat(ada.dialog()).containsText("Please complete this required field.");
        assertThat(input(ada, "Time")).isFocused();

        input(ada, "Time").fill("half past nine");
        ada.button("Save").click();
        assertThat(ada.dialog()).containsText("Type a time such as 9:30");
        assertThat(input(ada, "Notes")).hasValue("for the whole team");
        ada.picture("modal-error");
    }

    @Test
    void a_pushed_view_leads_back_and_on() {
        Screen ben = opened("U0BEN");
        input(ben, "Time").fill("9:30");
        ben.button("Save").click();
        assertThat(ben.dialog()).containsText("Cards at 9:30 from now on");
        ben.button("Back").click();
        assertThat(input(ben, "Time")).hasValue("9:30");

        ben.button("Save").click();
        ben.button("Yes").click();
        assertThat(ben.dialog()).hasCount(0);
    }

    @Test
    void the_keyboard_is_enough() {
        Screen chioma = opened("U0CHIOMA");
        input(chioma, "Time").focus();
        chioma.page().keyboard().type("10:15");
        chioma.page().keyboard().press("Enter");
        assertThat(chioma.dialog()).containsText("Cards at 10:15 from now on");
        chioma.page().keyboard().press("Escape");
        assertThat(chioma.dialog()).containsText("Schedule");
        chioma.page().keyboard().press("Escape");
        assertThat(chioma.dialog()).hasCount(0);
    }

    @Test
    void it_opens_in_the_tab_that_asked_for_it_and_does_not_outlive_a_reload() {
        Screen farah = opened("U0FARAH");
        var other = new Screen(farah.page().context().newPage(), farah.sandbox());
        other.page().navigate(farah.page().url());
        assertThat(other.page().locator("#composer textarea")).isEnabled();
        assertThat(other.dialog()).hasCount(0);
        other.types("/k8scard schedule");
        assertThat(other.dialog()).containsText("Schedule");
        assertThat(farah.dialog()).hasCount(0);
        other.page().reload();
        assertThat(other.page().locator("#composer textarea")).isEnabled();
        assertThat(other.dialog()).hasCount(0);
    }

    @Test
    void inputs_of_the_same_name_in_different_blocks_keep_a_value_each() {
        Screen dmitri = twins("U0DMITRI");
        input(dmitri, "First").fill("one");
        input(dmitri, "Second").fill("two");
        input(dmitri, "Third").fill("three");
        dmitri.dialog().getByText("three it is").click();
        dmitri.button("Save").click();
        assertThat(dmitri.dialog()).hasCount(0);
        var values = app.slack().traffic().await("view_submission", 1, Chromium.PATIENCE).stream()
                .map(sent -> sent.request().at("/view/state/values"))
                .filter(held -> held.has("third"))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(values.at("/first/value/value").asString()).isEqualTo("one");
        Assertions.assertThat(values.at("/second/value/value").asString()).isEqualTo("two");
        Assertions.assertThat(values.at("/third/value/selected_option/value").asString())
                .isEqualTo("three");
    }

    @Test
    void a_menu_says_what_keeps_it_from_having_options() {
        Screen emi = twins("U0EMI");
        input(emi, "Third").fill("ab");
        assertThat(offered(emi)).hasText("Type 3 or more characters.");
        input(emi, "Third").fill("broken");
        assertThat(offered(emi)).hasText("k8scard answered with HTTP 500");
        input(emi, "Third").fill("slow");
        assertThat(offered(emi)).hasText("k8scard took longer than 3 seconds to answer");
        input(emi, "Third").fill("x".repeat(80));
        assertThat(offered(emi)).hasText("Slack would not take these options: see Traffic");
        input(emi, "Third").fill("fine");
        assertThat(offered(emi)).hasText("fine it is");
    }

    private static Locator offered(Screen screen) {
        return screen.dialog().locator(".offered:visible");
    }

    private static Screen twins(String member) {
        Screen screen = app.as(member, STAGE);
        screen.types("/k8scard twins");
        assertThat(screen.dialog()).containsText("Twins");
        return screen;
    }

    private static Screen opened(String member) {
        Screen screen = app.as(member, STAGE);
        screen.types("/k8scard schedule");
        assertThat(screen.dialog()).containsText("Schedule");
        return screen;
    }

    private static Locator input(Screen screen, String label) {
        return screen.dialog().getByLabel(label);
    }
}
