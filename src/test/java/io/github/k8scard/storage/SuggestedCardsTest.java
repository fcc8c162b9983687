package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.curation.SuggestionOutcome;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class SuggestedCardsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final int CURATORS = 8;

    private final TestDatabase database;

    SuggestedCardsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        database.write(tables -> tables.workspaces().save("T2", "Beta", "UBOT", NOW));
    }

    private long suggested(String cardId, boolean named) {
        return database.read(tables -> tables.suggestedCards().add(ANNA, card(cardId), named, NOW));
    }

    private static SuggestionDecision taken(String by, String cardId) {
        return new SuggestionDecision(SuggestionOutcome.ACCEPTED, by, NOW.plusSeconds(60), Optional.of(cardId));
    }

    private static SuggestionDecision declined(String by) {
        return new SuggestionDecision(SuggestionOutcome.DECLINED, by, NOW.plusSeconds(60), Optional.empty());
    }

    private boolean decide(long id, SuggestionDecision decision) {
        return database.read(tables -> tables.suggestedCards().decide(id, decision));
    }

    private List<SuggestedCard> open(String workspaceId) {
        return database.read(tables -> tables.suggestedCards().open(workspaceId));
    }

    private Optional<MemberKey> author(String cardId) {
        return database.read(tables -> tables.suggestedCards().authorOf("T1", cardId));
    }

    @Test
    void a_suggestion_is_open_until_it_is_decided_and_can_be_read_afterwards() {
        long first = suggested("a", true);
        long second = suggested("b", false);
        var open = new SuggestedCard(first, ANNA, card("a"), true, NOW, Optional.empty());
        assertThat(open("T1"))
                .containsExactly(open, new SuggestedCard(second, ANNA, card("b"), false, NOW, Optional.empty()));
        assertThat(open("T2")).isEmpty();

        assertThat(decide(first, taken("UBEN", "a-2"))).isTrue();
        assertThat(decide(second, declined("UBEN"))).isTrue();

        assertThat(open("T1")).isEmpty();
        Optional<SuggestedCard> decided =
                database.read(tables -> tables.suggestedCards().find("T1", first));
        assertThat(decided)
                .contains(new SuggestedCard(first, ANNA, card("a"), true, NOW, Optional.of(taken("UBEN", "a-2"))));
        Optional<SuggestedCard> elsewhere =
                database.read(tables -> tables.suggestedCards().find("T2", first));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void of_several_decisions_at_once_one_counts() {
        long id = suggested("a", true);
        List<Boolean> won = Race.of(
                CURATORS, number -> decide(id, number % 2 == 0 ? taken("U" + number, "a") : declined("U" + number)));
        assertThat(won).containsOnlyOnce(true);
        SuggestedCard decided =
                database.read(tables -> tables.suggestedCards().find("T1", id).orElseThrow());
        assertThat(decided.decided().orElseThrow().by()).isEqualTo("U" + won.indexOf(true));
    }

    @Test
    void who_suggested_a_card_is_named_with_it_if_they_want_and_as_long_as_they_are_there() {
        database.write(tables -> tables.members().save(ANNA, new Profile("Anna", Optional.empty()), NOW));
        decide(suggested("a", true), taken("UBEN", "a"));
        decide(suggested("b", false), taken("UBEN", "b"));
        decide(suggested("c", true), declined("UBEN"));
        suggested("d", true);
        assertThat(author("a")).contains(ANNA);
        assertThat(List.of("b", "c", "d"))
                .allSatisfy(card -> assertThat(author(card)).isEmpty());
        database.write(tables -> tables.members().change(ANNA, new Profile("Anna", Optional.empty()), true));
        assertThat(author("a")).isEmpty();
    }
}
