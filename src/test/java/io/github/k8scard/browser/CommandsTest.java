package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@BrowserTest
class CommandsTest {
    @RegisterExtension
    static final Stage STAGE = Stage.standard();

    @Test
    void the_leaderboard_lists_those_who_have_points_and_is_shared() {
        Screen ada = STAGE.as("U0ADA");
        ada.clickRight();
        assertThat(ada.whisper()).containsText("+10 points");
        Screen ben = STAGE.as("U0BEN");
        ben.types("/k8scard leaderboard");
        assertThat(ben.whisper()).containsText("This week");
        assertThat(ben.whisper()).containsText("🥇 Ada: 10 points");
        assertThat(ben.whisper()).containsText("You: no answers this week");
        ben.buttonIn(ben.whisper(), "Share in channel").click();
        assertThat(ben.whisper()).containsText("On its way to the channel");
        assertThat(STAGE.as("U0EMI").page().getByText("Shared by Ben")).isVisible();
    }

    @Test
    void a_schedule_that_is_changed_by_a_command_is_announced_to_all() {
        Screen chioma = STAGE.as("U0CHIOMA");
        Screen dmitri = STAGE.as("U0DMITRI");
        chioma.types("/k8scard schedule 14:15 mon,wed,fri Europe/Berlin");
        assertThat(dmitri.page().locator("#messages"))
                .containsText("Chioma changed the daily card: every day at 09:30 (Europe/London) → on Mon, Wed, Fri at"
                        + " 14:15 (Europe/Berlin).");
        dmitri.buttonIn(dmitri.page().locator("#messages"), "Undo").last().click();
        assertThat(chioma.page().locator("#messages"))
                .containsText("Dmitri undid the last change: on Mon, Wed, Fri at 14:15 (Europe/Berlin) → every day at");
    }

    @Test
    void the_composer_completes_commands_from_the_keyboard() {
        Screen farah = STAGE.as("U0FARAH");
        Locator line = farah.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Message"));
        line.pressSequentially("/k8scard sta");
        assertThat(farah.page().locator("#suggestions [role=option]"))
                .hasText("/k8scard statuswhat comes next here, and why");
        assertThat(farah.page().locator("#suggestions")).containsText("listed here by the sandbox");
        farah.picture("suggestions");
        line.press("Tab");
        line.press("Enter");
        assertThat(farah.whisper()).containsText("Next card");
    }

    @Test
    void a_typo_gets_one_line_whose_button_runs_what_was_meant() {
        Screen emi = STAGE.as("U0EMI");
        emi.types("/k8scard stats");
        assertThat(emi.whisper()).containsText("There is no command “stats”. Did you mean /k8scard me?");
        emi.buttonIn(emi.whisper(), "/k8scard me").click();
        assertThat(emi.whisper()).containsText("Your progress");
        emi.types("/k8scard xyzzy");
        emi.buttonIn(emi.whisper(), "Help").click();
        assertThat(emi.whisper()).containsText("Look things up");
        emi.buttonIn(emi.whisper(), "What comes next").click();
        assertThat(emi.whisper()).containsText("Next card");
    }

    @Test
    void where_the_bot_is_no_member_it_says_how_to_invite_it() {
        Screen ada = STAGE.as("U0ADA");
        ada.goesTo("random");
        assertThat(ada.page().locator("#about")).containsText("/invite @k8scard");
        ada.types("/k8scard quiz");
        assertThat(ada.whisper()).containsText("/invite @k8scard");
        ada.types("/invite @k8scard");
        assertThat(ada.page().locator("#about")).not().containsText("/invite");
        ada.types("/k8scard quiz");
        assertThat(ada.button("Reveal")).isVisible();
    }

    @Test
    void invited_after_a_mention_it_posts_a_welcome_whose_buttons_lead_on_and_stay() {
        Screen ada = STAGE.as("U0ADA");
        ada.goesTo("incidents");
        ada.types("Hi @k8scard");
        assertThat(ada.whisper()).containsText("Invite them: /invite @k8scard");
        ada.types("/invite @k8scard");
        Locator welcome = ada.page()
                .locator("article.message")
                .filter(new Locator.FilterOptions().setHas(ada.button("Set up the daily card")));
        assertThat(welcome).containsText("Hi! I post one Kubernetes card a day here.");
        ada.picture("welcome");
        ada.buttonIn(welcome, "What is this?").click();
        assertThat(ada.whisper()).containsText("Look things up");
        ada.buttonIn(welcome, "Show me a card").click();
        assertThat(ada.buttonIn(ada.whisper(), "Reveal")).isVisible();
        ada.buttonIn(welcome, "Set up the daily card").click();
        ada.buttonIn(ada.dialog(), "Save").click();
        assertThat(ada.page().locator("#messages")).containsText("Ada set the daily card");
        assertThat(welcome).hasCount(1);

        Screen ben = STAGE.as("U0BEN");
        ben.goesTo("incidents");
        ben.types("@k8scard status");
        assertThat(ben.whisper()).containsText("You called?");
        ben.picture("mentioned");
        assertThat(ada.page().getByText("You called?")).hasCount(0);
    }
}
