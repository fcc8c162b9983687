package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.k8scard.bot.DecideSuggestion.DecidedSuggestion;
import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.EditedDecks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class SuggestCardTest {
    private static final MemberKey EMI = new MemberKey("T1", "UEMI");
    private static final MemberKey ADA = new MemberKey("T1", "UADA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final Curators CURATORS = new Curators(new Admins(Set.of(ADA.id(), BEN.id())));

    private final TestDatabase database;
    private final Directory directory;
    private final CurrentDecks decks = TestDecks.current(List.of(Samples.card("a"), Samples.card("what-is-a-node")));
    private final SuggestCard suggestCard;
    private final DecideSuggestion decideSuggestion;

    SuggestCardTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        database.write(tables -> {
            tables.members().save(EMI, new Profile("Emi", Optional.empty()), NOW);
            tables.members().save(ADA, new Profile("Ada", Optional.empty()), NOW);
        });
        directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
        suggestCard = new SuggestCard(database.database(), directory, decks, CURATORS);
        decideSuggestion = new DecideSuggestion(database.database(), directory, decks, CURATORS, followDecks());
    }

    private FollowDecks followDecks() {
        var followDecks = new FollowDecks(database.database(), new Installation(database.database()), decks);
        followDecks.of("T1");
        return followDecks;
    }

    private static Card asking(String question) {
        return new TestCard("card")
                .asks(question, "It is this")
                .choices("this", List.of("that"))
                .made();
    }

    private void suggest(String question) {
        suggestCard.run(EMI, asking(question), true, NOW);
    }

    private List<SuggestedCard> open() {
        return database.read(tables -> tables.suggestedCards().open("T1"));
    }

    private long suggested(String question) {
        suggest(question);
        List<SuggestedCard> open = open();
        return open.get(open.size() - 1).id();
    }

    private List<String> told(MemberKey member) {
        return database.column("select body from delivery where recipient = '" + member.id() + "' order by id");
    }

    private Optional<Card> live(String id) {
        return decks.now().card(id);
    }

    @Test
    void each_of_those_who_decide_is_told_once_and_the_card_waits() {
        suggest("What is a Pod?");
        assertThat(open()).extracting(each -> each.card().id()).containsExactly("what-is-a-pod");
        String words = "Emi suggests a card: What is a Pod?\nThe answer: It is this";
        assertThat(told(ADA)).containsExactly(words);
        assertThat(told(BEN)).containsExactly(words);
        assertThat(live("what-is-a-pod")).isEmpty();
    }

    @Test
    void an_id_is_that_of_no_card_no_open_suggestion_and_nothing_that_ever_was() {
        suggest("What is a node");
        suggest("What is a node!?");
        long third = suggested("What is: a node?");
        decideSuggestion.accept(ADA, third, NOW);
        suggest("What is 'a node'?");
        assertThat(open())
                .extracting(each -> each.card().id())
                .containsExactly("what-is-a-node-2", "what-is-a-node-3", "what-is-a-node-5");
        assertThat(live("what-is-a-node-4")).isPresent();
    }

    @Test
    void what_is_asked_or_suggested_already_is_refused() {
        assertThatThrownBy(() -> suggest("what is a?"))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("The card a asks exactly that.");
        suggest("What is a Pod?");
        assertThatThrownBy(() -> suggest(" what is a pod?"))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("Somebody has suggested a card that asks exactly that.");
        assertThat(open()).hasSize(1);
    }

    @Test
    void a_member_waits_once_ten_of_theirs_wait() {
        IntStream.range(0, 10).forEach(number -> suggest("Question " + number));
        assertThatThrownBy(() -> suggest("One more?"))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("10 of your cards wait for a decision");
        assertThatThrownBy(() -> suggestCard.check(EMI)).isInstanceOf(Mistake.class);
        suggestCard.check(BEN);
        decideSuggestion.decline(ADA, open().get(0).id(), "", NOW);
        suggestCard.check(EMI);
    }

    @Test
    void where_nobody_decides_nobody_is_asked_to_write_a_card() {
        var nobody = new SuggestCard(database.database(), directory, decks, new Curators(new Admins(Set.of())));
        assertThatThrownBy(() -> nobody.check(EMI))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("/k8scard schedule 09:30");
    }

    @Test
    void where_all_admins_have_left_nobody_is_asked_to_write_a_card_or_to_set_one_up() {
        database.write(tables -> tables.members().meet(BEN));
        database.execute("update member set deactivated = true where id in ('UADA', 'UBEN')");
        assertThatThrownBy(() -> suggestCard.check(EMI))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("K8SCARD_ADMINS");
    }

    @Test
    void an_accepted_card_is_live_at_once_and_its_author_is_told_once() {
        long id = suggested("What is a Pod?");
        DecidedSuggestion decided = decideSuggestion.accept(ADA, id, NOW);
        assertThat(decided.first()).isTrue();
        assertThat(live("what-is-a-pod")).contains(asking("What is a Pod?").withId("what-is-a-pod"));
        assertThat(decks.now().deckOf("what-is-a-pod").orElseThrow().title()).isEqualTo(EditedDecks.OWN_TITLE);
        assertThat(told(EMI))
                .containsExactly("Ada took your card. Thank you! It is live now: What is a Pod?\nTo look at it, type"
                        + " /k8scard card what-is-a-pod");

        DecidedSuggestion again = decideSuggestion.decline(BEN, id, "no", NOW);
        assertThat(again.first()).isFalse();
        assertThat(again.shown().decidedByName()).contains("Ada");
        assertThat(told(EMI)).hasSize(1);
        assertThat(database.column("select card_id from card_edit")).containsExactly("what-is-a-pod");
    }

    @Test
    void a_card_is_taken_with_other_words_under_its_own_id() {
        long id = suggested("What is a Pot?");
        decideSuggestion.acceptEdited(ADA, id, asking("What is a Pod?").withId("anything"), NOW);
        assertThat(live("what-is-a-pot")).map(Card::question).contains("What is a Pod?");
        assertThat(told(EMI).get(0)).startsWith("Ada took your card, with some changes. Thank you!");
    }

    @Test
    void who_has_not_answered_a_round_with_an_accepted_card_does_not_see_its_answer() {
        long id = suggested("What is a Pod?");
        assertThat(decideSuggestion.look(BEN, id, NOW).spoiler()).isFalse();
        decideSuggestion.accept(ADA, id, NOW);
        assertThat(decideSuggestion.look(BEN, id, NOW).spoiler()).isFalse();
        Card live = live("what-is-a-pod").orElseThrow();
        long round = database.read(
                tables -> Samples.owed(tables, Samples.round(Samples.channel(tables, "T1", "C1"), live, MONDAY, true)));

        assertThat(decideSuggestion.look(BEN, id, NOW).spoiler()).isTrue();
        assertThat(decideSuggestion.accept(BEN, id, NOW).shown().spoiler()).isTrue();
        assertThat(decideSuggestion.decline(BEN, id, "", NOW).shown().spoiler()).isTrue();
        assertThat(database.read(this::readWhenSent))
                .as("its message goes out late")
                .allMatch(SuggestionShown::spoiler);
        assertThat(decideSuggestion.look(BEN, id, NOW.plus(Duration.ofDays(1))).spoiler())
                .isFalse();

        database.write(tables ->
                tables.answers().appendIfFirst(Samples.answer(round, BEN, live.id(), MONDAY, Verdict.WRONG), live));
        assertThat(decideSuggestion.look(BEN, id, NOW).spoiler()).isFalse();
        assertThat(decideSuggestion.look(ADA, id, NOW).spoiler()).isTrue();
    }

    private List<SuggestionShown> readWhenSent(Tables tables) {
        return database.column("select id from delivery where once_key like 'suggestion:%'").stream()
                .map(delivery ->
                        tables.deliveries().find(Long.parseLong(delivery)).orElseThrow())
                .map(delivery ->
                        SuggestionShown.of(tables, directory, delivery, NOW).orElseThrow())
                .toList();
    }

    @Test
    void a_declined_card_is_told_with_the_reason() {
        decideSuggestion.decline(ADA, suggested("What is a Pod?"), "We have *many* of these <!here>", NOW);
        assertThat(told(EMI))
                .containsExactly("Ada did not take your card this time. Thank you all the same. You suggested: What is"
                        + " a Pod?\nAda writes: We have *many* of these <!here>");
        assertThat(database.column("select id from card_edit")).isEmpty();
    }

    @Test
    void who_decides_on_a_card_of_their_own_is_told_nothing_more() {
        suggestCard.run(ADA, asking("What is a Pod?"), false, NOW);
        int before = told(ADA).size();
        decideSuggestion.accept(ADA, open().get(0).id(), NOW);
        assertThat(told(ADA)).hasSize(before);
    }

    @Test
    void nobody_else_decides_anything() {
        long id = suggested("What is a Pod?");
        for (MemberKey other : List.of(EMI, new MemberKey("T2", ADA.id()))) {
            assertThatThrownBy(() -> decideSuggestion.look(other, id, NOW)).isInstanceOf(Mistake.class);
            assertThatThrownBy(() -> decideSuggestion.accept(other, id, NOW)).isInstanceOf(Mistake.class);
            assertThatThrownBy(() -> decideSuggestion.acceptEdited(other, id, asking("x"), NOW))
                    .isInstanceOf(Mistake.class);
            assertThatThrownBy(() -> decideSuggestion.decline(other, id, "", NOW))
                    .isInstanceOf(Mistake.class);
        }
        assertThatThrownBy(() -> decideSuggestion.accept(ADA, id + 1, NOW))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("I no longer have that suggestion.");
        assertThatThrownBy(() -> decideSuggestion.accept(ADA, -1, NOW)).isInstanceOf(Mistake.class);
        assertThat(open()).hasSize(1);
        assertThat(told(EMI)).isEmpty();
    }

    @Test
    void of_several_who_decide_at_once_one_does_and_the_card_is_there_once() {
        long id = suggested("What is a Pod?");
        List<DecidedSuggestion> decided =
                Race.of(6, number -> decideSuggestion.accept(number % 2 == 0 ? ADA : BEN, id, NOW));
        assertThat(decided).filteredOn(DecidedSuggestion::first).hasSize(1);
        assertThat(database.column("select card_id from card_edit")).containsExactly("what-is-a-pod");
        assertThat(told(EMI)).hasSize(1);
    }

    @Test
    void of_two_cards_that_would_have_the_same_id_each_gets_its_own() {
        long first = suggested("What is a Pod?");
        long second = suggested("What is a Pod!");
        // as if both had come in at the same moment
        database.execute("update suggestion set card_hash = (select card_hash from suggestion where id = " + first
                + ") where id = " + second);
        List<DecidedSuggestion> decided = Race.of(
                2, number -> decideSuggestion.accept(number == 0 ? ADA : BEN, number == 0 ? first : second, NOW));
        assertThat(decided).allMatch(DecidedSuggestion::first);
        assertThat(database.column("select card_id from card_edit order by card_id"))
                .containsExactly("what-is-a-pod", "what-is-a-pod-2");
        assertThat(live("what-is-a-pod-2")).isPresent();
    }
}
