package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.DeckFile;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Practice and extra cards from a topic, a tag, a deck or a difficulty, and what there is of each. */
class NamedCardsStoryTest {
    private static final String DECK = "House rules";

    /** Two cards on RBAC, six on etcd that are tagged cks, of which one is tagged rbac, too, and a hard one on Pods. */
    private static final List<Card> CARDS = Stream.of(
                    List.of(card("roles", "RBAC", "rbac"), card("bindings", "RBAC", "rbac")),
                    List.of(card("etcd-access", "etcd", "rbac", "cks")),
                    IntStream.range(0, 5)
                            .mapToObj(i -> card("etcd-" + i, "etcd", "cks"))
                            .toList(),
                    List.of(new TestCard("pods")
                            .topic("Pods")
                            .asks("Question pods?", "Answer pods")
                            .choices("Answer pods", List.of("Another", "None"))
                            .difficulty(Difficulty.HARD)
                            .made()))
            .flatMap(List::stream)
            .toList();

    private static Card card(String id, String topic, String... tags) {
        return new TestCard(id)
                .topic(topic)
                .asks("Question " + id + "?", "Answer " + id)
                .choices("Answer " + id, List.of("Another", "None"))
                .tags(List.of(tags))
                .made();
    }

    private static Running on(Engine engine) {
        return new Running(
                engine.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withDeck(settings, DeckFile.of(DECK, CARDS)));
    }

    @ParameterizedTest
    @EnumSource
    void a_run_through_a_tag_goes_through_all_of_it_and_no_further_whatever_the_days_limit_is(Engine engine) {
        try (var team = on(engine)) {
            List<String> asked = runThrough(team, team.command(ADA, "practice cks"));
            assertThat(asked.subList(0, 6))
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.startsWith("Practice: Question etcd-"));
            assertThat(asked.get(6)).startsWith("That is all on cks for today: 6 cards, 0 right.");
            assertThat(team.rows("showing", "topic = 'tag cks'")).isEqualTo(6);
        }
    }

    /** The texts of the cards until none is left to reveal. */
    private static List<String> runThrough(Running team, Ephemeral first) {
        var asked = new ArrayList<String>();
        Ephemeral shown = first;
        while (shown.offers("practice:reveal")) {
            asked.add(shown.text());
            team.slack().member(ADA).clicks(shown, "practice:reveal");
            Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
            shown = clicked(team, result, "practice:next");
        }
        asked.add(shown.text());
        return asked;
    }

    private static Ephemeral clicked(Running team, Ephemeral before, String button) {
        team.slack().member(ADA).clicks(before, button);
        return team.slack()
                .awaitEphemeral(
                        now -> now.ts().equals(before.ts()) && !now.text().equals(before.text()), SOON);
    }

    @Test
    void what_was_missed_is_asked_again_out_of_the_same_cards() {
        try (var team = on(Engine.H2)) {
            runThrough(team, team.command(ADA, "practice topic rbac"));
            List<String> hard = runThrough(team, team.command(ADA, "practice hard"));
            assertThat(hard).hasSize(2);
            assertThat(hard.get(0)).startsWith("Practice: Question pods?");
            assertThat(hard.get(1)).startsWith("That is all among the hard ones for today: 1 card, 0 right.");
            Ephemeral done = team.command(ADA, "practice hard");
            assertThat(done.blocks().toString()).contains("Retry the one I missed");
            assertThat(clicked(team, done, "practice:retry").text()).startsWith("Practice: Question pods?");
        }
    }

    @Test
    void a_name_that_a_topic_and_a_tag_have_means_the_topic_and_the_tag_is_kept_to_once_it_is_said() {
        try (var team = on(Engine.H2)) {
            assertThat(team.command(ADA, "rbac").text()).contains("/k8scard practice RBAC?");
            assertThat(runThrough(team, team.command(ADA, "practice rbac")).get(2))
                    .startsWith("That is all on RBAC for today: 2 cards, 0 right.");
            List<String> tagged = runThrough(team, team.command(ADA, "practice tag rbac"));
            assertThat(tagged.get(0)).startsWith("Practice: Question etcd-access?");
            assertThat(tagged.get(1)).startsWith("That is all on rbac for today: 3 cards, 0 right.");
            assertThat(team.command(BEN, "practice House r").text()).startsWith("There is no topic or tag");
            assertThat(team.command(BEN, "practice house rules").text()).startsWith("Practice: ");
        }
    }

    @Test
    void a_button_for_cards_that_have_gone_says_so_and_goes_on_with_the_usual_run() {
        try (var team = on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "practice cks");
            team.slack().member(ADA).clicks(shown, "practice:reveal");
            Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
            List<Card> left =
                    CARDS.stream().filter(card -> !card.tags().contains("cks")).toList();
            team.restartWith(settings -> TestSettings.withDeck(settings, DeckFile.of(DECK, left)));
            Ephemeral next = clicked(team, result, "practice:next");
            assertThat(next.text())
                    .startsWith(
                            "There are no cards on cks any more. Here is your usual practice:\nPractice: Question ");
            team.slack().member(ADA).clicks(next, "practice:reveal");
            Ephemeral usual = team.awaitReplaced(next, "Comes back on ");
            assertThat(clicked(team, usual, "practice:next").text()).startsWith("Practice: Question ");
            assertThat(team.command(ADA, "practice cks").text()).startsWith("There is no topic or tag “cks”.");
        }
    }

    @Test
    void an_extra_card_comes_from_the_tag_that_was_named_unless_the_channel_leaves_that_out() {
        try (var team = on(Engine.H2).schedule("09:30 daily")) {
            assertThat(team.command(ADA, "quiz cks").text()).contains("You asked for an extra card");
            team.bot().runWhatIsDue();
            Message card = team.lastCard();
            assertThat(team.round(card).card().tags()).contains("cks");
            team.changes(ADA, "schedule hard");
            assertThat(team.command(ADA, "quiz cks").text())
                    .isEqualTo("This channel's settings leave out all cards on cks. To see the settings, type"
                            + " /k8scard status; to change them, /k8scard schedule");
        }
    }

    @ParameterizedTest
    @EnumSource
    void topics_tell_what_the_channel_has_had_and_in_a_direct_message_what_the_member_has(Engine engine) {
        try (var team = on(engine)) {
            assertThat(team.command(ADA, "topics").text())
                    .startsWith("3 topics, 9 cards. This channel has had none of the cards yet.");
            team.command(ADA, "quiz topic rbac");
            team.bot().runWhatIsDue();
            Message card = team.lastCard();
            assertThat(team.command(ADA, "topics").text())
                    .as("the topic of a card that is still asked would give a hint")
                    .contains("none of the cards yet");
            team.clickRight(ADA, card);
            assertThat(team.command(ADA, "topics").text())
                    .contains("This channel has had 1 of 9 cards, on 1 topic.", "RBAC (1 of 2)", "etcd (6)");
            assertThat(team.command(BEN, "topics").text()).contains("none of the cards yet");
            team.at("2026-11-24T09:01");
            assertThat(team.command(BEN, "topics").text()).contains("RBAC (1 of 2)");
        }
    }

    @Test
    void how_well_a_member_knows_each_topic_opens_in_a_modal() {
        try (var team = on(Engine.H2)) {
            runThrough(team, team.command(ADA, "practice topic rbac"));
            Ephemeral topics = team.command(ADA, PLATFORM, "topics");
            team.slack().member(ADA).clicks(topics, "topics:member");
            View modal = team.slack()
                    .awaitModal(ADA, view -> view.blocks().toString().contains("Not met yet (2)"), SOON);
            assertThat(modal.blocks().toString())
                    .contains(
                            "You know 0 of 9, 2 learning.",
                            "RBAC  ·  0\u00A0of\u00A02",
                            "etcd\u00A0(6)",
                            "Pods\u00A0(1)");
        }
    }
}
