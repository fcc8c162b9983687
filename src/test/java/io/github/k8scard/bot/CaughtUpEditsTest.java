package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.bot.MendedTeam.right;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Deck files that are read while the bot runs, and what people changed over them. */
@ParameterizedClass
@EnumSource(Engine.class)
final class CaughtUpEditsTest {
    private static final Card MENDED = right(THAT);
    private static final Card LATER =
            TestCard.like(MENDED).explanation("Found out later.").made().asInFile();

    private final TestDatabase database;
    private final MendedTeam team;

    CaughtUpEditsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        team = new MendedTeam(database.database());
    }

    private final class Instance {
        private final CurrentDecks decks;
        private final FollowDecks followDecks;

        Instance(Card inFile) {
            decks = new CurrentDecks(files(inFile));
            followDecks = new FollowDecks(database.database(), team.installation, decks);
            followDecks.run();
        }

        Card asks(Card inFile) {
            decks.replace(files(inFile));
            followDecks.run();
            return decks.now().card("pod").orElseThrow();
        }

        boolean contested() {
            return !decks.state().contested().isEmpty();
        }
    }

    private static Decks files(Card card) {
        return TestDecks.of(List.of(card, new TestCard("other").made()));
    }

    @Test
    void an_edit_that_the_file_caught_up_with_does_not_rise_again_when_the_file_changes() {
        team.mends(WRONG_KEY, MENDED, Samples.NOW);
        var instance = new Instance(WRONG_KEY);
        assertThat(instance.asks(MENDED.asInFile())).isEqualTo(MENDED);
        assertThat(instance.asks(LATER)).isEqualTo(LATER);
        assertThat(instance.contested()).isFalse();
        assertThat(new Instance(LATER).asks(LATER)).as("after a restart").isEqualTo(LATER);
    }

    @Test
    void an_instance_with_the_old_file_asks_the_mended_text_whether_or_not_others_caught_up() {
        team.mends(WRONG_KEY, MENDED, Samples.NOW);
        var old = new Instance(WRONG_KEY);
        new Instance(MENDED.asInFile());
        assertThat(old.asks(WRONG_KEY)).isEqualTo(MENDED);
        assertThat(new Instance(WRONG_KEY).asks(WRONG_KEY)).as("rolled back").isEqualTo(MENDED);
        assertThat(old.asks(LATER)).as("it learns what the others know").isEqualTo(LATER);
        assertThat(old.contested()).isFalse();
    }

    @Test
    void a_file_that_never_said_it_is_for_somebody_to_decide() {
        team.mends(WRONG_KEY, MENDED, Samples.NOW);
        var instance = new Instance(WRONG_KEY);
        assertThat(instance.asks(LATER)).isEqualTo(MENDED);
        assertThat(instance.contested()).isTrue();
    }
}
