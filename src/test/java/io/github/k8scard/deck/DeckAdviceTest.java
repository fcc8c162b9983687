package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeckAdviceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It drains the node and then marks it | It stops | It waits | 36 | 8",
                "It restarts the container in place   | It drains it | It moves a long way | 34 | 19",
            })
    void a_right_choice_that_is_much_longer_than_the_others_gives_itself_away(
            String right, String wrong, String other, int length, int next) {
        assertThat(on(choices("What now?", right, wrong, other)))
                .containsExactly("The right choice has " + length + " characters, the next " + next
                        + "; shorten it, or say more in the others.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It drains the node and marks it    | It stops | It restarts the whole node",
                "`kubectl drain`                    | `runc`   | `crictl`",
                "It drains the node and then marks  | It drains the node and stops | It waits",
            })
    void a_right_choice_that_is_a_little_longer_or_short_anyway_does_not(String right, String wrong, String other) {
        assertThat(on(choices("What now?", right, wrong, other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who rotates certificates?       | The certificate signer | The cloud  | Nobody  | certificate",
                "What does a budget limit?       | Its budget | All memory | CPU     | budget",
                "Which log shows denied audits?  | An audit log           | A metric   | A trace | audit”, “log",
                "Where do Pods, volumes, claims and classes meet? | In volumes, classes, claims | In Pods, as ever"
                        + " they do | On disk | volume”, “class”, “claim",
            })
    void a_right_choice_that_alone_repeats_the_question_gives_itself_away(
            String question, String right, String wrong, String other, String words) {
        assertThat(on(choices(question, right, wrong, other)))
                .containsExactly("Of the choices only the right one repeats “" + words
                        + "” from the question; say it in a wrong one too, or in other words.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who rotates certificates?  | The certificate signer | A certificate authority | Nobody",
                "Who rotates certificates?  | The signer             | The certificate itself  | Nobody",
                "What should not be done?   | It should not be       | Nothing                 | Much",
                "Which port of the Service? | The port               | The Service's own       | 80",
            })
    void words_that_others_share_and_small_words_do_not(String question, String right, String wrong, String other) {
        assertThat(on(choices(question, right, wrong, other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All of the above",
                "None of the above",
                "Both of the others",
                "Neither of the other choices",
                "None of these",
                "all of them."
            })
    void a_choice_about_the_others_is_advised_against_since_their_order_changes(String choice) {
        String advice =
                "The choice “" + choice + "” speaks of the others, which come in any order;" + " let each stand alone.";
        assertThat(on(choices("What now?", "It stops", "It waits", choice))).containsExactly(advice);
        assertThat(on(choices("What now?", choice, "It waits for a while", "It stops at once")))
                .containsExactly(advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"All of the Pods", "None of them is restarted", "The above node", "Both of these Pods stop"})
    void a_choice_about_other_things_is_fine(String choice) {
        assertThat(on(choices("What now?", "It stops at once", "It waits", choice)))
                .isEmpty();
    }

    @Test
    void a_wrong_choice_says_why_if_any_card_of_the_deck_does_what_format_2_can() {
        Card silent = choices("What now?", "It stops", "It waits", "It fails").made();
        Card half = like(silent, "half")
                .choices(new Choices(
                        "Done", List.of(WrongChoice.of("Never"), new WrongChoice("Ever", Optional.of("No.")))))
                .made();
        Card told = like(silent, "told")
                .choices(new Choices("Yes", List.of(new WrongChoice("No", Optional.of("It is.")))))
                .made();

        assertThat(on(List.of(silent, like(silent, "other").made()))).isEmpty();
        assertThat(on(List.of(silent, half, told)))
                .containsExactly(
                        new Advice("card", "2 wrong choices do not say why; add `why` for whoever picks it."),
                        new Advice(
                                "half", "The wrong choice “Never” does not say why; add `why` for whoever picks it."));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, true", "2026-11-30, false", "2027-01-01, false"})
    void a_card_is_to_be_reviewed_after_its_date(LocalDate date, boolean advised) {
        assertThat(on(new TestCard("card").reviewBy(date)))
                .isEqualTo(
                        advised
                                ? List.of("It was to be reviewed by " + date + "; check it against its source and set a"
                                        + " later date, or remove the date.")
                                : List.of());
    }

    @Test
    void a_topic_has_two_cards_at_least_in_all_decks_together() {
        Card pods = new TestCard("a").topic("Pods").asks("What runs here?", "A").made();
        Card morePods =
                new TestCard("b").topic("Pods").asks("Who restarts it?", "B").made();
        Card nodes = new TestCard("c").topic("Nodes").asks("Where is it?", "C").made();

        assertThat(DeckAdvice.on(
                        new Decks(List.of(
                                new Deck("One", "en", "v1.37", List.of(pods, nodes)),
                                new Deck("Two", "en", "v1.37", List.of(morePods)))),
                        TODAY))
                .containsExactly(
                        new Advice("“Nodes”", "The topic has one card; add another, or move it to a wider topic."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which of these is stored in etcd?            | Which of these",
                "A node is full. Which two of these help?     | Which two of these",
                "Which of the following is a controller?      | Which of the following",
                "Which one runs on each node?                 | Which one",
                "Which statement about Services is true?      | Which statement",
            })
    void a_question_that_relies_on_its_choices_needs_another_for_flashcards(String question, String words) {
        TestCard card = choices(question, "It stops", "It waits", "It fails");
        assertThat(on(card))
                .containsExactly("“" + words + "” cannot be answered without the choices; add `recall`, the question"
                        + " for flashcards.");
        assertThat(on(card.recall("What is there?"))).noneMatch(text -> text.contains("recall"));
        assertThat(on(card.withoutChoices())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Each of these Pods has one container. Why?",
                "An API is deprecated. Which one should it read?",
                "Which fields does a rule combine?",
                "What do these numbers show?"
            })
    void a_question_that_stands_alone_does_not(String question) {
        assertThat(on(choices(question, "It stops", "It waits", "It fails"))).isEmpty();
    }

    @Test
    void of_these_may_mean_what_a_snippet_shows() {
        assertThat(on(new TestCard("card")
                        .asks("Which of these Pods starts?", "The first.")
                        .snippet(SnippetLanguage.CONSOLE, "a\nb")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does a liveness probe do if it fails?         | What does a liveness probe do when it fails?",
                "How long does kubectl drain wait for a Pod to end? | How long does `kubectl drain` wait for Pods to end?",
            })
    void a_question_that_is_nearly_an_earlier_one_is_named_with_it(String first, String second) {
        assertThat(onTwo(first, second))
                .containsExactly(new Advice("b", "It asks nearly the same as a; remove one, or ask something else."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the default of `dnsPolicy`?       | What is the default of `restartPolicy`?",
                "What does a Service with externalIPs do?  | Why is the Service field `externalIPs` a risk?",
                "What is wrong?                            | What is missing?",
            })
    void a_question_about_something_else_is_not(String first, String second) {
        assertThat(onTwo(first, second)).isEmpty();
    }

    @Test
    void a_question_with_another_snippet_is_another_question() {
        Card one = new TestCard("a")
                .asks("The Pod stays Pending. What do you change?", "A")
                .snippet(SnippetLanguage.TEXT, "insufficient memory on every worker")
                .made();
        Card two = new TestCard("b")
                .asks("The Pod stays Pending. What do you change?", "B")
                .snippet(SnippetLanguage.TEXT, "untolerated taint gpu")
                .made();
        assertThat(on(List.of(one, two))).isEmpty();
        assertThat(on(List.of(one, TestCard.like(one).id("b").made()))).hasSize(1);
    }

    private static List<Advice> onTwo(String first, String second) {
        return on(List.of(
                new TestCard("a").asks(first, "A").made(),
                new TestCard("b").asks(second, "B").made()));
    }

    private static TestCard choices(String question, String right, String... wrong) {
        return new TestCard("card")
                .asks(question, right)
                .choices(right, Arrays.stream(wrong).toList());
    }

    private static TestCard like(Card card, String id) {
        return TestCard.like(card).id(id).asks("What is " + id + "?", card.answer());
    }

    /** On a card that shares its topic with another, of which nothing is to be said. */
    private static List<String> on(TestCard card) {
        Card other = new TestCard("filler").asks("Who knows?", "Nobody").made();
        return on(List.of(card.made(), other)).stream()
                .filter(advice -> !advice.text().contains("say why"))
                .map(Advice::text)
                .toList();
    }

    private static List<Advice> on(List<Card> cards) {
        return DeckAdvice.on(TestDecks.of(cards), TODAY);
    }
}
