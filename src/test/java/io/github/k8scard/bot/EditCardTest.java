package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards are changed by those who look after them, over what the files say. */
class EditCardTest {
    private static final MemberKey ADA = new MemberKey("T1", "UADA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final MemberKey EVE = new MemberKey("T1", "UEVE");
    private static final Card POD =
            new TestCard("pod").choices("one", List.of("two", "three")).made();
    private static final Card NODE = new TestCard("node").made();
    private static final Card MENDED = TestCard.like(POD)
            .choices(new Choices("two", List.of(WrongChoice.of("one"), WrongChoice.of("three")), 1))
            .made();
    private static final Card THIRD =
            TestCard.like(POD).explanation("A third thing.").made();

    private final List<Decision> closedFlags = new CopyOnWriteArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void open() {
        open(Engine.H2);
    }

    private void open(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> {
            tables.workspaces().save("T1", "Acme", "UBOT", NOW);
            tables.members().save(ADA, new Profile("Ada", Optional.empty()), NOW);
            tables.members().save(BEN, new Profile("Ben", Optional.empty()), NOW);
        });
    }

    /** One instance of the bot. */
    private final class Instance {
        private final CurrentDecks decks = TestDecks.current(List.of(POD, NODE));
        private final Installation installation = new Installation(database.database());
        private final FollowDecks followDecks = new FollowDecks(database.database(), installation, decks);
        private final Curators curators = new Curators(new Admins(Set.of("UADA", "UBEN")));
        private final LookUpEdits lookUp = new LookUpEdits(database.database(), decks, curators);
        private final EditCard edit = new EditCard(
                database.database(),
                decks,
                new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC),
                curators,
                followDecks,
                (tables, by, cardId, decision, now) -> closedFlags.add(decision));

        Instance() {
            followDecks.of("T1");
        }

        Optional<Card> pod() {
            return decks.now().card("pod");
        }

        void mend(MemberKey member, Card seen, Card mended) {
            edit.mend(member, CardJson.fingerprint(seen), mended, NOW);
        }
    }

    private List<String> kinds() {
        return database.column("select kind from card_edit order by id");
    }

    private static Optional<String> refusal(Runnable doing) {
        try {
            doing.run();
            return Optional.empty();
        } catch (Mistake mistake) {
            return Optional.of(mistake.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_mend_a_card_at_once_the_first_one_wins_and_the_other_is_told(Engine engine) {
        open(engine);
        List<Instance> instances = List.of(new Instance(), new Instance());
        List<MemberKey> members = List.of(ADA, BEN);
        List<Card> texts = List.of(MENDED, THIRD);
        var refusals = Race.of(
                2, number -> refusal(() -> instances.get(number).mend(members.get(number), POD, texts.get(number))));
        int winner = refusals.get(0).isEmpty() ? 0 : 1;
        assertThat(refusals.get(winner)).isEmpty();
        assertThat(refusals.get(1 - winner).orElseThrow())
                .startsWith((winner == 0 ? "Ada" : "Ben") + " changed this card meanwhile, so I stored nothing.");
        assertThat(kinds()).containsExactly("MENDED");
        instances.forEach(instance -> instance.followDecks.of("T1"));
        assertThat(instances).allSatisfy(instance -> assertThat(instance.pod()).contains(texts.get(winner)));
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_is_live_at_once_here_and_from_its_next_look_on_in_another_instance(Engine engine) {
        open(engine);
        var here = new Instance();
        var there = new Instance();
        here.mend(ADA, POD, MENDED);
        assertThat(here.pod()).contains(MENDED);
        there.followDecks.of("T1");
        assertThat(there.pod()).contains(MENDED);
        assertThat(new Instance().pod()).as("of one that starts").contains(MENDED);
        there.edit.retire(BEN, "pod", NOW);
        here.followDecks.of("T1");
        assertThat(here.pod()).isEmpty();
        assertThat(closedFlags).containsExactly(Decision.MENDED, Decision.RETIRED);
    }

    @Test
    void what_an_instance_has_not_heard_of_yet_is_not_overwritten() {
        var here = new Instance();
        var there = new Instance();
        here.mend(ADA, POD, MENDED);
        assertThat(refusal(() -> there.mend(BEN, POD, THIRD)).orElseThrow()).startsWith("Ada changed this card");
        assertThat(refusal(() -> there.mend(ADA, POD, THIRD)).orElseThrow()).startsWith("You changed this card");
        there.mend(BEN, MENDED, THIRD);
        assertThat(there.pod()).contains(THIRD);
        here.decks.replace(
                TestDecks.of(List.of(TestCard.like(POD).asks("Anew?", "Yes").made(), NODE)));
        here.edit.takeFile(ADA, "pod", NOW);
        here.decks.replace(TestDecks.of(List.of(POD, NODE)));
        assertThat(refusal(() ->
                                here.mend(ADA, TestCard.like(POD).asks("x", "y").made(), THIRD))
                        .orElseThrow())
                .startsWith("Its deck file changed this card");
    }

    @Test
    void nobody_else_changes_anything() {
        var bot = new Instance();
        Map<String, Runnable> tries = Map.of(
                "mend", () -> bot.mend(EVE, POD, MENDED),
                "see the form", () -> bot.edit.shown(EVE, "pod", CardJson.fingerprint(POD)),
                "open the form", () -> bot.lookUp.toMend(EVE, "pod", NOW),
                "retire", () -> bot.edit.retire(EVE, "pod", NOW),
                "bring back", () -> bot.edit.bringBack(EVE, "pod", NOW),
                "keep", () -> bot.edit.keepEdit(EVE, "pod", NOW),
                "take", () -> bot.edit.takeFile(EVE, "pod", NOW));
        tries.forEach((what, trial) ->
                assertThat(refusal(trial)).as(what).get().asString().startsWith("Only the k8scard admins"));
        bot.edit.retire(ADA, "pod", NOW);
        assertThat(bot.lookUp.retired(EVE, "pod", NOW)).isEmpty();
        assertThat(bot.lookUp.retired(BEN, "POD", NOW)).contains(new FoundCard(POD, false));
        assertThat(kinds()).containsExactly("RETIRED");
    }

    @Test
    void without_any_change_nothing_is_stored() {
        var bot = new Instance();
        assertThat(refusal(() -> bot.mend(ADA, POD, POD)).orElseThrow()).startsWith("Nothing is changed.");
        assertThat(kinds()).isEmpty();
        assertThat(closedFlags).isEmpty();
    }

    @Test
    void a_card_that_was_retired_comes_back_with_the_text_that_it_had() {
        var bot = new Instance();
        bot.mend(ADA, POD, MENDED);
        bot.edit.retire(BEN, "pod", NOW);
        assertThat(bot.pod()).isEmpty();
        assertThat(refusal(() -> bot.edit.retire(ADA, "pod", NOW)).orElseThrow())
                .contains("retired already");
        assertThat(refusal(() -> bot.mend(ADA, MENDED, THIRD)).orElseThrow()).startsWith("Ben changed this card");
        assertThatThrownBy(() -> bot.lookUp.toMend(ADA, "pod", NOW)).hasMessageContaining("That card is retired.");
        bot.edit.bringBack(ADA, "pod", NOW);
        assertThat(bot.pod()).contains(MENDED);
        assertThat(refusal(() -> bot.edit.bringBack(ADA, "pod", NOW)).orElseThrow())
                .contains("asked already");
        assertThat(kinds()).containsExactly("MENDED", "RETIRED", "MENDED");
    }

    @Test
    void the_last_card_is_not_retired() {
        var bot = new Instance();
        bot.edit.retire(ADA, "pod", NOW);
        assertThat(refusal(() -> bot.edit.retire(ADA, "node", NOW)).orElseThrow())
                .startsWith("This is the only card");
        assertThat(bot.decks.now().cards()).containsExactly(NODE);
    }

    @Test
    void a_card_that_never_was_is_said_to_be_none() {
        var bot = new Instance();
        for (Runnable trial : List.<Runnable>of(
                () -> bot.edit.retire(ADA, "<!channel>", NOW),
                () -> bot.edit.bringBack(ADA, "no-such-card", NOW),
                () -> bot.edit.shown(ADA, "no-such-card", "x"),
                () -> bot.lookUp.toMend(ADA, "", NOW))) {
            assertThat(refusal(trial).orElseThrow()).startsWith("That card is in no deck any more.");
        }
        assertThat(kinds()).isEmpty();
    }

    @Test
    void where_the_file_changed_otherwise_one_of_the_two_is_taken_once() {
        var bot = new Instance();
        bot.mend(ADA, POD, MENDED);
        bot.decks.replace(TestDecks.of(List.of(MENDED.asInFile(), NODE)));
        assertThat(bot.decks.state().contested()).as("caught up").isEmpty();
        bot.decks.replace(TestDecks.of(List.of(THIRD, NODE)));
        assertThat(bot.decks.state().contested()).hasSize(1);
        assertThat(bot.pod()).contains(MENDED);
        bot.edit.keepEdit(BEN, "pod", NOW);
        assertThat(bot.pod()).contains(MENDED);
        assertThat(bot.decks.state().contested()).isEmpty();
        assertThat(refusal(() -> bot.edit.takeFile(ADA, "pod", NOW)).orElseThrow())
                .startsWith("That is decided");
        Card fourth = TestCard.like(POD).explanation("A fourth thing.").made();
        bot.decks.replace(TestDecks.of(List.of(fourth, NODE)));
        bot.edit.takeFile(ADA, "pod", NOW);
        assertThat(bot.pod()).contains(fourth);
        assertThat(kinds()).containsExactly("MENDED", "MENDED", "FILE");
    }

    @Test
    void edits_of_another_workspace_do_not_count_here() {
        database.write(tables -> tables.workspaces().save("T2", "Other", "UBOT", NOW));
        var here = new Instance();
        var there = new Instance();
        there.followDecks.of("T2");
        here.mend(ADA, POD, MENDED);
        there.followDecks.of("T2");
        assertThat(there.pod()).contains(POD);
    }
}
