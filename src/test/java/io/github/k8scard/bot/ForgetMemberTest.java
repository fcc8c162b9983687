package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.THIS;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.bot.MendedTeam.right;
import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.curation.SuggestionOutcome;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.storage.WholeDatabase;
import io.github.k8scard.words.Mistake;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Ada has herself forgotten, while others do what they do. */
@ParameterizedClass
@EnumSource(Engine.class)
class ForgetMemberTest {
    private static final MemberKey ADA = new MemberKey("T1", "UADA");
    private static final Instant CLOSED = nine(MONDAY.plusDays(1));

    private final TestDatabase database;
    private final Messenger messenger = mock(Messenger.class);
    private final Directory directory;
    private final FollowDecks followDecks;
    private final MendedTeam team;
    private final ForgetMember forgetMember;
    private final Channel channel;
    private final long round;

    ForgetMemberTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        team = new MendedTeam(database.database());
        directory = new Directory(database.database(), messenger, ZoneOffset.UTC);
        followDecks = new FollowDecks(database.database(), team.installation, TestDecks.current(List.of(WRONG_KEY)));
        forgetMember = new ForgetMember(database.database(), directory, followDecks, OptionalInt.empty());
        channel = team.channel("C1");
        round = team.posted(channel, WRONG_KEY, MONDAY, true);
    }

    private List<String> holding(String text) {
        try (var connection = database.connect()) {
            return WholeDatabase.holding(connection, text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<?> differences() {
        return database.read(tables -> tables.scoreAudit().differences());
    }

    @Test
    void a_round_keeps_its_count_and_nobody_stands_for_who_is_gone() {
        team.picks("UADA", round, THIS, NOW.plusSeconds(60));
        team.picks("UBEN", round, THIS, NOW.plusSeconds(61));
        long second = team.posted(channel, right(THAT), MONDAY.plusDays(1), true);
        team.picks("UADA", second, THAT, CLOSED);
        forgetMember.run(ADA, CLOSED);
        var tally = database.read(tables -> tables.answers().tally(round, 3));
        assertThat(tally.answered()).isEqualTo(2);
        assertThat(tally.right()).hasSize(1);
        assertThat(database.column("select count(distinct member_id) from answer"))
                .containsExactly("3");
        Set<String> active = database.read(tables -> tables.roundHistory().answeredSince(channel.id(), MONDAY));
        assertThat(active).containsExactly("UBEN");
        assertThat(database.column("select zone from answer where member_id like '~%'"))
                .containsOnly(BERLIN.getId());
        assertThat(database.column("select distinct member_id from answer where member_id like '~%'"))
                .hasSize(2);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_mend_that_comes_after_it_grades_what_stays_and_gives_nobody_points() {
        team.picks("UADA", round, THAT, NOW);
        team.picks("UBEN", round, THAT, NOW);
        forgetMember.run(ADA, NOW);
        team.mends(WRONG_KEY, right(THAT), NOW.plusSeconds(60));
        team.follow(NOW.plus(Duration.ofMinutes(5)));
        assertThat(database.column("select verdict from regrade")).containsExactly("RIGHT", "RIGHT");
        assertThat(database.column("select member_id from member_score")).containsExactly("UBEN");
        assertThat(database.column("select recipient from delivery where recipient is not null"))
                .containsExactly("UBEN");
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_closed_card_is_drawn_again_for_seven_days() {
        team.picks("UADA", round, THIS, NOW);
        team.closeRounds(CLOSED);
        database.execute("update delivery set state = 'SENT' where kind = 'CLOSING'");
        team.picks("UBEN", round, THIS, CLOSED);
        forgetMember.run(new MemberKey("T1", "UBEN"), CLOSED);
        assertThat(database.column("select state from delivery where kind = 'CLOSING'"))
                .containsExactly("SENT");
        forgetMember.run(ADA, CLOSED.plus(Duration.ofDays(6)));
        assertThat(database.column("select state from delivery where kind = 'CLOSING'"))
                .containsExactly("PENDING");
    }

    private long suggested(Card card) {
        return database.read(tables -> tables.suggestedCards().add(ADA, card, true, NOW));
    }

    @Test
    void a_closed_card_is_drawn_again_without_the_name_of_its_author() {
        long suggestion = suggested(WRONG_KEY);
        var accepted = new SuggestionDecision(SuggestionOutcome.ACCEPTED, "UBEN", NOW, Optional.of("pod"));
        database.read(tables -> tables.suggestedCards().decide(suggestion, accepted));
        team.closeRounds(CLOSED);
        database.execute("update delivery set state = 'SENT' where kind = 'CLOSING'");
        forgetMember.run(ADA, CLOSED.plus(Duration.ofDays(6)));
        assertThat(database.column("select state from delivery where kind = 'CLOSING'"))
                .containsExactly("PENDING");
        Optional<MemberKey> author =
                database.read(tables -> tables.suggestedCards().authorOf("T1", "pod"));
        assertThat(author).isEmpty();
    }

    @Test
    void an_open_card_is_drawn_again_without_the_name_of_who_asked_for_it() {
        long extra = team.posted(channel, right(THAT), MONDAY.plusDays(1), false);
        database.execute("update round set shown_count = 0");
        forgetMember.run(new MemberKey("T1", "UASKER"), NOW);
        assertThat(database.column("select shown_count from round where id = " + extra))
                .containsExactly("-1");
        assertThat(database.column("select shown_count from round where id = " + round))
                .containsExactly("0");
        assertThat(holding("UASKER")).isEmpty();
    }

    @Test
    void what_is_over_is_emptied_since_it_may_say_an_older_name() {
        database.write(tables -> tables.members().save(ADA, new Profile("Zoe", Optional.empty()), NOW));
        for (String state : List.of("SENT", "FAILED", "DROPPED", "UNKNOWN", "PENDING", "SENDING")) {
            owes(Owed.notice(to(), "Ada and Zoe: " + state, NOW, CLOSED));
            database.execute("update delivery set state = '%s' where body like '%%%s'".formatted(state, state));
        }
        forgetMember.run(ADA, NOW);
        assertThat(database.column("select body from delivery where body is not null order by id"))
                .containsExactly("Ada and Somebody: PENDING", "Ada and Somebody: SENDING");
    }

    @Test
    void who_is_called_like_a_number_is_not_taken_out_of_what_the_bot_reads_itself() {
        database.write(tables -> tables.members().save(ADA, new Profile("23", Optional.empty()), NOW));
        owes(Owed.digest(to(), "2026-11-23", NOW, CLOSED).once("digest:23"));
        owes(Owed.board(to(), "UADA THIS_WEEK 2026-11-23", NOW, CLOSED));
        owes(Owed.notice(to(), "23 paused it", NOW, CLOSED));
        forgetMember.run(ADA, NOW);
        assertThat(database.column("select body from delivery where body is not null order by id"))
                .containsExactly("2026-11-23", "~ THIS_WEEK 2026-11-23", "Somebody paused it");
        assertThat(database.column("select once_key from delivery where kind = 'DIGEST'"))
                .containsExactly("digest:23");
    }

    private Recipient to() {
        return new Recipient.InChannel("T1", channel.id());
    }

    private void owes(Owed owed) {
        database.write(tables -> tables.deliveries().owe(owed));
    }

    @Test
    void a_decision_at_the_same_moment_tells_nobody_who_is_gone() {
        var curators = new Curators(new Admins(Set.of("UBEN")));
        var decks = TestDecks.current(List.of(WRONG_KEY));
        var decide = new DecideSuggestion(database.database(), directory, decks, curators, followDecks);
        for (int i = 0; i < 10; i++) {
            long suggestion = suggested(Samples.card("suggested" + i));
            boolean taken = i % 2 == 0;
            Race.of(2, thread -> {
                if (thread == 0) {
                    forgetMember.run(ADA, NOW);
                } else {
                    decides(decide, suggestion, taken);
                }
                return thread;
            });
            assertThat(holding("UADA")).isEmpty();
        }
    }

    private static void decides(DecideSuggestion decide, long suggestion, boolean taken) {
        var ben = new MemberKey("T1", "UBEN");
        try {
            if (taken) {
                decide.accept(ben, suggestion, NOW);
            } else {
                decide.decline(ben, suggestion, "", NOW);
            }
        } catch (Mistake gone) {
            assertThat(gone).hasMessageStartingWith("I no longer have that suggestion.");
        }
    }

    @Test
    void another_instance_no_longer_knows_who_edited_a_card_after_its_next_look() {
        var decks = TestDecks.current(List.of(WRONG_KEY));
        var elsewhere = new FollowDecks(database.database(), team.installation, decks);
        team.mends(WRONG_KEY, right(THAT), NOW);
        elsewhere.run();
        assertThat(decks.state().edits()).extracting(CardEdit::by).containsExactly("UADA");
        forgetMember.run(new MemberKey("T1", "UBEN"), NOW);
        elsewhere.run();
        forgetMember.run(ADA, NOW);
        elsewhere.run();
        assertThat(decks.state().edits()).extracting(CardEdit::by).containsExactly(MemberKey.FORGOTTEN);
        assertThat(decks.now().card("pod")).contains(right(THAT));
    }

    @Test
    void what_others_skip_at_the_same_moment_stays_and_the_member_does_not() {
        for (int i = 0; i < 10; i++) {
            database.execute("update channel set skipped = '2026-12-24 UADA'");
            Race.of(2, thread -> {
                if (thread == 0) {
                    forgetMember.run(ADA, NOW);
                } else {
                    database.execute("update channel set skipped = skipped || ',2026-12-25 UBEN'");
                }
                return thread;
            });
            assertThat(database.column("select skipped from channel")).containsExactly("2026-12-24 ~,2026-12-25 UBEN");
        }
    }

    @Test
    void another_whose_id_or_name_begins_alike_is_left_alone() {
        database.write(tables -> tables.members().save(ADA, new Profile("Ada", Optional.empty()), NOW));
        for (String text : List.of("Ada paused it for <@UADA>", "Adam and <@UADA2> of UADA2", "By UADA")) {
            owes(Owed.notice(to(), text, NOW, CLOSED));
        }
        forgetMember.run(ADA, NOW);
        assertThat(database.column("select body from delivery where body is not null order by id"))
                .containsExactly("Somebody paused it for Somebody", "Adam and <@UADA2> of UADA2", "By ~");
    }

    @Test
    void who_is_asked_about_meanwhile_does_not_come_back_by_that() {
        team.picks("UADA", round, THIS, NOW);
        when(messenger.profile(any())).thenAnswer(call -> {
            forgetMember.run(ADA, NOW);
            return Optional.of(new Profile("Ada", Optional.empty()));
        });
        directory.refresh(ADA, NOW);
        assertThat(holding("UADA")).isEmpty();
        assertThat(holding("Ada")).isEmpty();
        directory.refresh(ADA, NOW.plusSeconds(10));
        assertThat(holding("Ada")).isEmpty();
    }

    @Test
    void a_click_at_the_same_moment_is_stored_before_or_makes_a_new_member() {
        race(5);
    }

    @Test
    @Tag("thorough")
    void that_holds_in_many_races() {
        race(60);
    }

    private void race(int times) {
        for (int i = 0; i < times; i++) {
            Channel busy = team.channel("CBUSY" + i);
            long other = team.posted(busy, WRONG_KEY, MONDAY, true);
            long third = team.posted(busy, WRONG_KEY, MONDAY, false);
            team.picks("UADA", other, THIS, NOW);
            int before = database.column("select 1 from answer").size();
            Race.of(4, thread -> {
                switch (thread) {
                    case 0 -> team.picks("UADA", third, THIS, NOW);
                    case 1 -> team.picks("UBEN", third, THAT, NOW);
                    case 2 -> forgetMember.run(ADA, NOW);
                    default -> forgetMember.run(ADA, NOW);
                }
                return thread;
            });
            assertThat(database.column("select 1 from answer")).hasSize(before + 2);
            assertThat(differences()).isEmpty();
            var left = Set.copyOf(database.column("select member_id from answer where round_id = " + third));
            int rows = left.contains("UADA") ? 1 : 0;
            for (String table : List.of("memory", "member_score", "total_score", "daily_score")) {
                assertThat(database.column("select 1 from " + table + " where member_id = 'UADA'"))
                        .as(table)
                        .hasSize(rows);
            }
            forgetMember.run(ADA, NOW);
            assertThat(holding("UADA")).isEmpty();
        }
    }

    @Test
    void a_mend_that_is_followed_at_the_same_moment_leaves_nothing_behind() {
        for (int i = 0; i < 5; i++) {
            long other = team.posted(channel, i % 2 == 0 ? WRONG_KEY : right(THAT), MONDAY.minusDays(i + 1), true);
            team.picks("UADA", other, THAT, NOW);
            team.picks("UBEN", other, THAT, NOW);
            team.mends(i % 2 == 0 ? WRONG_KEY : right(THAT), i % 2 == 0 ? right(THAT) : WRONG_KEY, NOW);
            Race.of(3, thread -> {
                if (thread == 0) {
                    forgetMember.run(ADA, NOW);
                } else {
                    team.followEdits().run(NOW);
                }
                return thread;
            });
            assertThat(database.column("select id from delivery where recipient = 'UADA' or once_key like '%UADA'"))
                    .isEmpty();
            team.follow(NOW.plus(Duration.ofMinutes(5)));
            assertThat(differences()).isEmpty();
            assertThat(database.column("select member_id from regrade where member_id = 'UADA'"))
                    .isEmpty();
            assertThat(database.column("select member_id from member_score")).containsExactly("UBEN");
        }
    }
}
