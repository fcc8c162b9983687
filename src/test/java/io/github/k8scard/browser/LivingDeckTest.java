package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Members flag and suggest cards. Ada set up the channel, so she looks after the cards, and nobody else does. */
@BrowserTest
class LivingDeckTest {
    @RegisterExtension
    static final Stage STAGE = Stage.ofThreeCards();

    private static final String REFUSED = "Only whoever set up a channel's daily card can change the cards.";

    @Test
    void a_card_that_is_flagged_and_mended_gives_back_what_it_took() {
        Screen ben = STAGE.as("U0BEN");
        Locator picked = offering(ben.card(), "A cluster");
        String letter = picked.innerText();
        picked.click();
        assertThat(ben.whisper()).containsText("Not quite.");
        ben.buttonIn(ben.whisper(), "Flag this card").click();
        ben.dialog().getByText("The answer is wrong").click();
        input(ben, "In your words").fill("It *is* a <cluster>");
        ben.picture("flag-form");
        ben.buttonIn(ben.dialog(), "Flag it").click();
        assertThat(ben.dialog()).containsText("Thank you!");
        ben.buttonIn(ben.dialog().locator("footer"), "Close").click();

        Screen ada = STAGE.as("U0ADA");
        ada.types("/k8scard flags");
        assertThat(ada.whisper()).containsText("1 card is flagged.");
        assertThat(ada.whisper()).containsText("Answer it first.");
        ada.picture("flags");
        ada.buttonIn(ada.whisper(), "Mend").click();
        assertThat(ada.dialog()).containsText("you have not answered it yet");
        ada.buttonIn(ada.dialog(), "Open the form").click();
        assertThat(input(ada, "Choice 3")).hasValue("A cluster");
        ada.tallPicture("mend-form");
        ada.dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Choice 3"))
                .check();
        Locator question = input(ada, "Question");
        question.fill(question.inputValue() + " Think twice.");
        String source = input(ada, "Source").inputValue();
        input(ada, "Source").fill("here");
        ada.buttonIn(ada.dialog(), "Mend").click();
        assertThat(ada.dialog()).containsText("“here” is not a web address");
        input(ada, "Source").fill(source);
        ada.buttonIn(ada.dialog(), "Mend").click();
        assertThat(ada.dialog()).containsText("Mended. It is live now");

        assertThat(ben.card()).containsText("Think twice.");
        assertThat(ben.letters()).containsText("Thank you for flagging “What is");
        assertThat(ben.letters()).containsText("+10: the right answer was " + letter + ", “A cluster”.");
        ben.picture("regraded");
        ben.goesTo("platform");
        ben.types("/k8scard leaderboard");
        assertThat(ben.whisper()).containsText("Ben (you): 10 points, 1 right of 1");
    }

    @Test
    void a_suggested_card_is_accepted_and_can_be_practised_at_once() {
        Screen emi = STAGE.as("U0EMI");
        emi.types("/k8scard suggest");
        input(emi, "Question").fill("Which command lists the Pods?");
        input(emi, "Choice 1").fill("kubectl get pods");
        input(emi, "Choice 2").fill("kubectl list pods");
        input(emi, "Answer").fill("`kubectl get pods` lists them.");
        input(emi, "Topic").fill("Commands");
        input(emi, "Source").fill("https://kubernetes.io/docs/reference/kubectl/");
        emi.dialog().getByText("Name me with the card").click();
        emi.tallPicture("suggest-form");
        emi.buttonIn(emi.dialog(), "Suggest").click();
        assertThat(emi.dialog()).containsText("Thank you!");
        emi.buttonIn(emi.dialog().locator("footer"), "Close").click();

        Screen ada = STAGE.as("U0ADA");
        assertThat(ada.letters()).containsText("Emi suggests a card");
        ada.picture("suggestion");
        ada.button("Accept").click();
        assertThat(ada.letters()).containsText("Ada accepted it. It is live as which-command-lists-the-pods.");
        assertThat(ada.button("Accept")).hasCount(0);

        assertThat(emi.letters()).containsText("Ada took your card. Thank you!");
        emi.goesTo("platform");
        emi.types("/k8scard practice Commands");
        assertThat(emi.whisper()).containsText("Which command lists the Pods?");
        offering(emi.whisper(), "kubectl get pods").click();
        assertThat(emi.whisper()).containsText("Right.");
        assertThat(emi.whisper()).containsText("Suggested by Emi");
    }

    @Test
    void a_card_is_retired_and_brought_back_where_it_is_looked_up() {
        Screen ada = STAGE.as("U0ADA");
        Screen farah = STAGE.as("U0FARAH");
        String card = ada.card().innerText().contains("What is A?") ? "pod-b" : "pod-a";
        ada.types("/k8scard card " + card);
        ada.buttonIn(ada.whisper(), "Retire").click();
        ada.button("Retire it").click();
        assertThat(ada.whisper()).containsText("This card is retired");
        farah.types("/k8scard card " + card);
        assertThat(farah.whisper()).containsText("There is no card “" + card + "”.");

        ada.picture("retired");
        ada.buttonIn(ada.whisper(), "Bring back").click();
        assertThat(ada.whisper()).containsText("It is back");
        farah.types("/k8scard card " + card);
        assertThat(farah.buttonIn(farah.whisper(), "Flag this card")).isVisible();
    }

    @Test
    void who_does_not_look_after_the_cards_is_offered_nothing_and_gets_nowhere_with_the_buttons_of_who_does() {
        Screen ada = STAGE.as("U0ADA");
        ada.types("/k8scard card pod-c");
        assertThat(ada.buttonIn(ada.whisper(), "Mend")).isVisible();
        Screen dmitri = STAGE.as("U0DMITRI");
        dmitri.types("/k8scard card pod-c");
        assertThat(dmitri.buttonIn(dmitri.whisper(), "Flag this card")).isVisible();
        assertThat(dmitri.button("Mend")).hasCount(0);
        assertThat(dmitri.button("Retire")).hasCount(0);
        dmitri.types("/k8scard flags");
        assertThat(dmitri.whisper()).containsText(REFUSED);

        var slack = STAGE.sandbox().slack();
        for (String action : List.of("curate:mend", "curate:retire")) {
            slack.member("U0DMITRI").clicks(forged("U0DMITRI", offered("U0ADA", action)), action);
        }
        assertThat(dmitri.page().locator("article.ephemeral").filter(new Locator.FilterOptions().setHasText(REFUSED)))
                .hasCount(3);
        assertThat(dmitri.dialog()).hasCount(0);
        ada.types("/k8scard card pod-c");
        assertThat(ada.buttonIn(ada.whisper(), "Retire")).isVisible();
    }

    private static Locator offering(Locator place, String choice) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^[A-D]: " + choice + "$")));
    }

    private static Locator input(Screen screen, String label) {
        return screen.dialog()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + "( \\(optional\\))?$")));
    }

    private static Ephemeral offered(String member, String action) {
        return STAGE.sandbox().slack().snapshot().ephemerals().stream()
                .filter(shown -> shown.recipient().equals(member) && shown.offers(action))
                .findFirst()
                .orElseThrow();
    }

    /** What somebody else was shown, as if this member had been. */
    private static Ephemeral forged(String member, Ephemeral shown) {
        return new Ephemeral(
                shown.channel(), shown.ts(), member, shown.author(), shown.text(), shown.blocks(), shown.thread());
    }
}
