package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.Flag;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.CuratorNotes.Newest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class FlagsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final MemberKey FOREIGN_ANNA = new MemberKey("T2", "UANNA");

    private final TestDatabase database;

    FlagsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        database.write(tables -> tables.workspaces().save("T2", "Beta", "UBOT", NOW));
    }

    private boolean flag(MemberKey member, Card seen, FlagReason reason, String words) {
        return database.read(tables -> tables.flags().add(member, seen, reason, words, NOW));
    }

    private List<Flag> open(String cardId) {
        return database.read(tables -> tables.flags().open("T1", cardId));
    }

    private List<Flag> decide(String cardId, Decision decision, MemberKey by) {
        return database.read(tables -> tables.flags().decide(cardId, decision, by, NOW));
    }

    @Test
    void a_flag_is_read_as_it_was_given() {
        String words = "🎉".repeat(1_000);
        assertThat(flag(ANNA, card("a"), FlagReason.OUTDATED, words)).isTrue();
        assertThat(open("a")).singleElement().satisfies(flag -> {
            assertThat(flag.by()).isEqualTo(ANNA);
            assertThat(flag.seen()).isEqualTo(card("a"));
            assertThat(flag.reason()).isEqualTo(FlagReason.OUTDATED);
            assertThat(flag.words()).isEqualTo(words);
        });
    }

    @Test
    void of_each_text_of_a_card_a_members_first_flag_counts() {
        Card before = card("a");
        Card after = new TestCard("a").choices("that", List.of("this")).made();
        assertThat(flag(ANNA, before, FlagReason.WRONG, "first")).isTrue();
        assertThat(flag(ANNA, before, FlagReason.TYPO, "second")).isFalse();
        assertThat(flag(ANNA, after, FlagReason.TYPO, "")).isTrue();
        assertThat(flag(BEN, before, FlagReason.WRONG, "")).isTrue();
        assertThat(flag(FOREIGN_ANNA, before, FlagReason.WRONG, "")).isTrue();
        assertThat(open("a")).extracting(Flag::words).containsExactly("first", "", "");
        assertThat(Race.of(6, i -> flag(ANNA, card("b"), FlagReason.WRONG, ""))).containsOnlyOnce(true);
    }

    @Test
    void cards_are_listed_longest_flagged_first_and_without_those_decided() {
        flag(ANNA, card("b"), FlagReason.WRONG, "");
        flag(ANNA, card("a"), FlagReason.WRONG, "");
        flag(BEN, card("b"), FlagReason.WRONG, "");
        flag(ANNA, card("c"), FlagReason.WRONG, "");
        flag(FOREIGN_ANNA, card("d"), FlagReason.WRONG, "");
        decide("a", Decision.RETIRED, BEN);
        List<String> open = database.read(tables -> tables.flags().openCards("T1"));
        assertThat(open).containsExactly("b", "c");
    }

    @Test
    void the_first_decision_counts_and_a_flag_after_it_is_open() {
        flag(ANNA, card("a"), FlagReason.WRONG, "");
        assertThat(decide("a", Decision.NO_CHANGE, BEN)).extracting(Flag::by).containsExactly(ANNA);
        assertThat(decide("a", Decision.RETIRED, ANNA)).isEmpty();
        assertThat(database.read(tables -> tables.flags().find(ANNA, card("a")))
                        .orElseThrow()
                        .outcome())
                .hasValue(Decision.NO_CHANGE);
        flag(BEN, card("a"), FlagReason.WRONG, "");
        assertThat(open("a")).extracting(Flag::by).containsExactly(BEN);
        assertThat(database.read(tables -> tables.flags().find(BEN, card("a")))
                        .orElseThrow()
                        .outcome())
                .isEmpty();
        Optional<Flags.PastDecision> past =
                database.read(tables -> tables.flags().lastDecision("T1", "a", NOW));
        assertThat(past).hasValue(new Flags.PastDecision(Decision.NO_CHANGE, "UBEN", card("a")));
    }

    @Test
    void of_two_who_decide_at_once_one_gets_all_flags() {
        for (int i = 0; i < 8; i++) {
            flag(new MemberKey("T1", "U" + i), card("a"), FlagReason.WRONG, "");
        }
        var decided = Race.of(
                4,
                i -> decide("a", Decision.NO_CHANGE, new MemberKey("T1", "W" + i))
                        .size());
        assertThat(decided).containsExactlyInAnyOrder(8, 0, 0, 0);
        assertThat(database.column("select distinct decided_by from flag")).hasSize(1);
    }

    @Test
    void what_is_told_is_noted_for_each_and_never_goes_back() {
        assertThat(noted(ANNA)).isEmpty();
        database.write(tables -> {
            var notes = tables.curatorNotes();
            notes.note(ANNA, notes.lock(ANNA), MONDAY, new Newest(7, 2));
        });
        database.write(tables -> {
            var notes = tables.curatorNotes();
            notes.note(ANNA, notes.lock(ANNA), MONDAY.plusDays(1), new Newest(0, 3));
        });
        assertThat(noted(ANNA)).hasValue(new CuratorNotes.Noted(Optional.of(MONDAY.plusDays(1)), new Newest(7, 3)));
        assertThat(noted(BEN)).isEmpty();
    }

    @Test
    void the_newest_is_that_of_what_is_open() {
        assertThat(newest()).isEqualTo(new Newest(0, 0));
        flag(ANNA, card("a"), FlagReason.WRONG, "");
        Newest first = newest();
        assertThat(first.isNewerThan(new Newest(0, 0))).isTrue();
        flag(ANNA, card("b"), FlagReason.WRONG, "");
        assertThat(newest().isNewerThan(first)).isTrue();
        decide("b", Decision.MENDED, BEN);
        assertThat(newest()).isEqualTo(first);
        assertThat(first.isNewerThan(first)).isFalse();
    }

    private Optional<CuratorNotes.Noted> noted(MemberKey member) {
        return database.read(tables -> tables.curatorNotes().of(member));
    }

    private Newest newest() {
        return database.read(tables -> tables.curatorNotes().open("T1"));
    }
}
