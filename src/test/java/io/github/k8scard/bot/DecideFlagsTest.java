package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.Sighting;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of flags, and who may say so. Anna and Ben look after the cards, Carl and Dana do not. */
@ParameterizedClass
@EnumSource(Engine.class)
class DecideFlagsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final MemberKey CARL = new MemberKey("T1", "UCARL");
    private static final MemberKey DANA = new MemberKey("T1", "UDANA");

    private final TestDatabase database;
    private final CurrentDecks decks = TestDecks.current(List.of(card("a"), card("b")));
    private final FlagCard flagCard;
    private final DecideFlags decideFlags;
    private final ReadFlags readFlags;

    DecideFlagsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        database.write(tables -> tables.members().save(ANNA, new Profile("Anna", Optional.empty()), NOW));
        var directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
        var curators = new Curators(new Admins(Set.of(ANNA.id(), BEN.id())));
        flagCard = new FlagCard(database.database(), decks);
        decideFlags = new DecideFlags(database.database(), directory, curators);
        readFlags = new ReadFlags(database.database(), directory, decks, curators);
    }

    private void flag(MemberKey member, String cardId) {
        flagCard.flag(flagCard.named(cardId, member).at(), member, FlagReason.WRONG, "", NOW);
    }

    private List<String> told() {
        return database.column("select recipient || ' ' || body from delivery order by recipient");
    }

    @Test
    void everybody_who_flagged_is_told_once_but_for_who_decides() {
        flag(CARL, "a");
        flag(DANA, "a");
        flag(ANNA, "a");
        flag(CARL, "b");
        assertThat(decideFlags.noChange(ANNA, "a", NOW).first()).isTrue();
        assertThat(told())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("Thank you for flagging", "left the card as it is"));
        assertThat(database.column("select card_id from flag where decided_at is null"))
                .containsExactly("b");
    }

    @Test
    void the_second_who_decides_is_told_what_the_first_decided() {
        flag(CARL, "a");
        database.write(tables -> DecideFlags.closed(tables, "a", Decision.RETIRED, ANNA, NOW));
        assertThat(decideFlags.noChange(BEN, "a", NOW))
                .isEqualTo(new Decided(card("a"), Decision.RETIRED, "Anna", false));
        assertThat(told()).singleElement().asString().contains("UCARL", "retired");
    }

    @Test
    void of_several_clicks_at_once_one_decides_and_who_flagged_is_told_once() {
        flag(CARL, "a");
        var decided = Race.of(6, i -> decideFlags.noChange(i % 2 == 0 ? ANNA : BEN, "a", NOW));
        assertThat(decided).filteredOn(Decided::first).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobody_else_decides_or_reads_what_was_flagged() {
        flag(CARL, "a");
        assertThatThrownBy(() -> decideFlags.noChange(CARL, "a", NOW))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("/k8scard flag");
        assertThatThrownBy(() -> readFlags.of(CARL, NOW)).isInstanceOf(Mistake.class);
        assertThatThrownBy(() -> decideFlags.noChange(new MemberKey("T2", "UCARL"), "a", NOW))
                .isInstanceOf(Mistake.class);
        assertThat(database.column("select id from flag where decided_at is null"))
                .hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void an_admin_whose_account_is_closed_decides_nothing_until_it_is_open_again() {
        flag(CARL, "a");
        database.execute("update member set deactivated = true where id = 'UANNA'");
        assertThatThrownBy(() -> decideFlags.noChange(ANNA, "a", NOW)).isInstanceOf(Mistake.class);
        assertThatThrownBy(() -> readFlags.of(ANNA, NOW)).isInstanceOf(Mistake.class);
        database.execute("update member set deactivated = false where id = 'UANNA'");
        assertThat(decideFlags.noChange(ANNA, "a", NOW).first()).isTrue();
    }

    @Test
    void a_card_that_nobody_flagged_needs_no_decision() {
        assertThatThrownBy(() -> decideFlags.noChange(ANNA, "b", NOW))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("no open flag");
    }

    @Test
    void a_second_flag_is_told_what_came_of_the_first() {
        flag(CARL, "a");
        assertThatThrownBy(() -> flag(CARL, "a")).hasMessageContaining("flagged this card already");
        decideFlags.noChange(ANNA, "a", NOW);
        assertThat(flagCard.named("a", CARL).already()).get().asString().contains("left the card as it is");
        assertThat(readFlags.of(ANNA, NOW).flagged()).isEmpty();
    }

    @Test
    void a_card_that_was_changed_or_retired_since_the_form_opened_is_not_flagged() {
        var at = new Sighting.SeenInDeck("a", CardJson.fingerprint(card("b")));
        assertThatThrownBy(() -> flagCard.flag(at, CARL, FlagReason.WRONG, "", NOW))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("/k8scard card a");
        assertThatThrownBy(() -> flagCard.seen(new Sighting.SeenInPractice(99), CARL))
                .isInstanceOf(Mistake.class);
        assertThatThrownBy(() -> flagCard.seen(new Sighting.SeenInRound(99), CARL))
                .isInstanceOf(Mistake.class);
        assertThatThrownBy(() -> flagCard.latest(CARL))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("/k8scard flag a");
    }
}
