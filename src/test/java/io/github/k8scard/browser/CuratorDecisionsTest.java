package io.github.k8scard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.View;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ada decides on suggested cards, and on cards that were changed here and in their file. */
@BrowserTest
class CuratorDecisionsTest {
    private static final WrittenDeck DECK = WrittenDeck.ofItsOwnFile("Pods")
            .with("pod-a", "Pods", "What is A?")
            .with("pod-b", "Pods", "What is B?")
            .with("pod-c", "Pods", "What is C?")
            .save();

    @RegisterExtension
    static final Stage STAGE = Stage.of(DECK);

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_suggested_card_is_edited_and_accepted_in_one_form() {
        suggest("U0EMI", "Which command lists Pods?");
        Screen ada = STAGE.as("U0ADA");
        assertThat(ada.letters()).containsText("Which command lists Pods?");
        ada.button("Edit").click();
        assertThat(input(ada, "Choice 2")).hasValue("kubectl list");
        input(ada, "Question").fill("Which command lists all Pods?");
        input(ada, "Source").fill("nowhere");
        ada.buttonIn(ada.dialog(), "Accept").click();
        assertThat(ada.dialog()).containsText("“nowhere” is not a web address");
        input(ada, "Source").fill("https://kubernetes.io/docs/");
        ada.tallPicture("edit-suggestion");
        ada.buttonIn(ada.dialog(), "Accept").click();
        assertThat(ada.dialog()).containsText("Emi is told so.");
        ada.buttonIn(ada.dialog().locator("footer"), "Close").click();
        assertThat(ada.letters()).containsText("Ada accepted it. It is live as which-command-lists-pods.");
        assertThat(ada.button("Edit")).hasCount(0);

        Screen emi = STAGE.as("U0EMI");
        assertThat(emi.letters()).containsText("Ada took your card, with some changes.");
        emi.goesTo("platform");
        emi.types("/k8scard card which-command-lists-pods");
        assertThat(emi.whisper()).containsText("Which command lists all Pods?");
    }

    @Test
    void whose_card_is_declined_reads_why() {
        suggest("U0BEN", "Which command is the best?");
        Screen ada = STAGE.as("U0ADA");
        assertThat(ada.letters()).containsText("Which command is the best?");
        ada.button("Decline").click();
        input(ada, "Why, in a few words").fill("That is *taste* & <opinion>.");
        ada.picture("decline-suggestion");
        ada.buttonIn(ada.dialog(), "Decline").click();
        assertThat(ada.dialog()).containsText("Ada declined it. Ben is told so.");
        ada.buttonIn(ada.dialog().locator("footer"), "Close").click();
        assertThat(ada.letters()).containsText("Ada declined it.");

        Screen ben = STAGE.as("U0BEN");
        assertThat(ben.letters()).containsText("Ada did not take your card this time.");
        assertThat(ben.letters()).containsText("Ada writes: That is *taste* & <opinion>.");
        ben.picture("declined");
    }

    @Test
    void where_a_card_was_changed_here_and_in_its_file_somebody_says_which_counts() {
        Screen ada = STAGE.as("U0ADA");
        Screen farah = STAGE.as("U0FARAH");
        String card = ada.card().innerText().contains("What is A?") ? "pod-b" : "pod-a";
        ada.types("/k8scard card " + card);
        ada.buttonIn(ada.whisper(), "Mend").click();
        input(ada, "Question").fill("What is it here?");
        ada.buttonIn(ada.dialog(), "Mend").click();
        assertThat(ada.dialog()).containsText("Mended. It is live now");
        ada.buttonIn(ada.dialog().locator("footer"), "Close").click();
        assertThat(ada.whisper()).containsText("What is it here?");

        contested(ada, card, "What is it in the file?");
        ada.picture("contested");
        ada.buttonIn(ada.whisper(), "Keep the edit").click();
        assertThat(ada.whisper()).containsText(card + " stays as it was edited here.");
        farah.types("/k8scard card " + card);
        assertThat(farah.whisper()).containsText("What is it here?");

        contested(ada, card, "What is it in the file now?");
        ada.buttonIn(ada.whisper(), "Take the file's").click();
        assertThat(ada.whisper()).containsText(card + " says what its deck file says.");
        farah.types("/k8scard card " + card);
        assertThat(farah.whisper()).containsText("What is it in the file now?");
        ada.types("/k8scard flags");
        assertThat(ada.whisper()).containsText("Nothing is flagged");
        assertThat(ada.buttonIn(ada.whisper(), "Keep the edit")).hasCount(0);
    }

    /** The file says something else by now, and whoever looks after the cards is asked. */
    private static void contested(Screen ada, String card, String question) {
        DECK.with(card, "Pods", question).save();
        ada.types("/k8scard reload");
        assertThat(ada.whisper()).containsText("3 cards");
        ada.types("/k8scard flags");
        assertThat(ada.whisper()).containsText("Ada changed “What is it here?” here, and its deck file has changed");
        assertThat(ada.whisper()).containsText("They differ in");
    }

    private static void suggest(String member, String question) {
        var slack = STAGE.sandbox().slack();
        slack.member(member).types("C0PLATFORM", "/k8scard suggest");
        View form = slack.awaitModal(member, view -> view.callbackId().equals("suggest"), SOON);
        slack.member(member)
                .submits(
                        form,
                        Map.of(
                                "question",
                                question,
                                "choice-0",
                                "kubectl get",
                                "choice-1",
                                "kubectl list",
                                "answer",
                                "It is `kubectl get`.",
                                "topic",
                                "Commands",
                                "source",
                                "https://kubernetes.io/"));
        slack.member(member).closes(slack.snapshot().modal(member).orElseThrow());
    }

    private static Locator input(Screen screen, String label) {
        return screen.dialog()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + "( \\(optional\\))?$")));
    }
}
