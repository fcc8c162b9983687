package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people changed is in use at once here, however slow the database is with the next look. */
final class FollowDecksTest {
    private static final String WAITING = """
            select pid
            from pg_locks
            where not granted and database = (select oid from pg_database where datname = current_database())""";
    private static final MemberKey ADA = new MemberKey("T1", "UADA");
    private static final Curators CURATORS = new Curators(new Admins(Set.of("UADA")));
    private static final Card POD = new TestCard("pod").made();
    private static final Card NODE = new TestCard("node").made();
    private static final Card OTHER =
            TestCard.like(POD).explanation("Another thing.").made();
    private static final Card THIRD =
            TestCard.like(POD).explanation("A third thing.").made();

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    /** Where the looks look, so that they alone can be held up. */
    private final TestDatabase looked = TestDatabase.emptied(Engine.POSTGRESQL);

    private final CurrentDecks decks = TestDecks.current(List.of(POD, NODE));
    private final Directory directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
    private final FollowDecks followDecks =
            new FollowDecks(looked.database(), new Installation(looked.database()), decks);
    private final EditCard edit = new EditCard(
            database.database(), decks, directory, CURATORS, followDecks, (tables, by, card, how, at) -> {});

    @BeforeEach
    void save() {
        for (var each : List.of(database, looked)) {
            each.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        }
        followDecks.of("T1");
    }

    /** Runs something while a look waits for the database. */
    private void duringASlowLook(Runnable doing) throws SQLException {
        try (var holder = looked.connect();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table card_edit in access exclusive mode");
            var look = CompletableFuture.runAsync(() -> followDecks.of("T1"), task -> new Thread(task, "look").start());
            await().until(() -> !looked.column(WAITING).isEmpty());
            doing.run();
            assertThat(look).isNotDone();
            holder.rollback();
            look.join();
        }
    }

    @Test
    void an_edit_is_in_use_while_the_look_at_others_waits_for_the_database() throws SQLException {
        duringASlowLook(() -> {
            edit.retire(ADA, "pod", NOW);
            assertThat(decks.now().cards()).containsExactly(NODE);
        });
        assertThat(decks.now().cards()).containsExactly(NODE);
    }

    @Test
    void a_suggested_card_is_asked_while_the_look_at_others_waits_for_the_database() throws SQLException {
        var suggestCard = new SuggestCard(database.database(), directory, decks, CURATORS);
        suggestCard.run(ADA, TestCard.like(POD).asks("What is new?", "This").made(), false, NOW);
        SuggestedCard suggested =
                database.read(tables -> tables.suggestedCards().open("T1")).get(0);
        var decide = new DecideSuggestion(database.database(), directory, decks, CURATORS, followDecks);
        duringASlowLook(() -> {
            decide.accept(ADA, suggested.id(), NOW);
            assertThat(decks.now().card("what-is-new")).isPresent();
        });
        assertThat(decks.now().card("what-is-new")).isPresent();
    }

    @Test
    void what_a_look_has_read_before_an_edit_does_not_replace_it() {
        CardEdit old = appended(mended(OTHER));
        CardEdit mended = new CardEdit(
                old.id() + 1,
                "pod",
                EditKind.MENDED,
                Optional.of(POD),
                Optional.of(OTHER),
                Optional.of(THIRD),
                "U1",
                NOW);
        followDecks.stored("T1", mended);
        followDecks.of("T1");
        assertThat(decks.now().card("pod")).contains(THIRD);
        followDecks.stored("T1", old);
        assertThat(decks.now().card("pod")).as("whoever is late").contains(THIRD);
    }

    @Test
    void a_look_that_is_under_way_does_not_bring_back_who_is_forgotten_meanwhile() throws SQLException {
        appended(mended(POD));
        try (var holder = looked.connect();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            // lets the look read, and holds it up as it notes that the file has caught up
            statement.execute("lock table card_edit in share mode");
            var look = CompletableFuture.runAsync(() -> followDecks.of("T1"), task -> new Thread(task, "look").start());
            await().until(() -> !looked.column(WAITING).isEmpty());
            statement.execute("update card_edit set edited_by = '~'");
            followDecks.anew();
            holder.commit();
            look.join();
        }
        assertThat(decks.state().edits()).extracting(CardEdit::by).containsExactly("~");
    }

    @Test
    void an_edit_of_another_workspace_is_not_in_use_here() {
        followDecks.stored(
                "T2",
                new CardEdit(
                        9, "pod", EditKind.MENDED, Optional.of(POD), Optional.of(POD), Optional.of(OTHER), "U1", NOW));
        assertThat(decks.now().card("pod")).contains(POD);
    }

    private static CardEdit mended(Card after) {
        return new CardEdit(
                0, "pod", EditKind.MENDED, Optional.of(POD), Optional.of(POD), Optional.of(after), "U1", NOW);
    }

    private CardEdit appended(CardEdit edit) {
        return looked.read(tables -> tables.cardEdits().append("T1", edit));
    }
}
