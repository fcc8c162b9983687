package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.NEITHER;
import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.THIS;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.bot.MendedTeam.right;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told of a regrade while another channel still asks the same card: of Monday in the one, of Tuesday there. */
@ParameterizedClass
@EnumSource(Engine.class)
final class TellRegradedTest {
    private static final Instant NOON = nine(MONDAY.plusDays(1)).plus(Duration.ofHours(3));
    private static final Instant FOLLOWED = NOON.plusSeconds(60);
    private static final Instant WEDNESDAY = nine(MONDAY.plusDays(2));

    private final TestDatabase database;
    private final MendedTeam team;
    private final Channel other;
    private final long closed;
    private final long open;

    TellRegradedTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        team = new MendedTeam(database.database());
        Channel channel = team.channel("C1");
        other = team.channel("C2");
        closed = team.posted(channel, WRONG_KEY, MONDAY, true);
        team.closeRounds(nine(MONDAY.plusDays(1)));
        open = team.posted(other, WRONG_KEY, MONDAY.plusDays(1), true);
    }

    private void pickedOnMonday(String userId, int place) {
        team.picks(userId, closed, place, nine(MONDAY).plusSeconds(60));
    }

    private List<String> told(String userId) {
        return database.column(
                "select body from delivery where kind = 'NOTICE' and recipient = '" + userId + "' order by id");
    }

    @Test
    void who_has_not_answered_elsewhere_is_told_once_they_have() {
        pickedOnMonday("U1", THAT);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        assertThat(told("U1")).as("it would give the answer away").isEmpty();
        assertThat(team.anyToFollow()).as("nothing is lost").isTrue();
        team.picks("U1", open, NEITHER, FOLLOWED.plusSeconds(5));
        team.follow(FOLLOWED.plusSeconds(10));
        assertThat(told("U1")).singleElement().asString().startsWith("+10: the right answer was");
        assertThat(team.anyToFollow()).isFalse();
    }

    @Test
    void while_somebody_waits_nothing_else_is_looked_for_again() {
        pickedOnMonday("U1", THAT);
        team.mends(WRONG_KEY, right(THAT), NOON);
        var followEdits = team.followEdits();
        followEdits.run(FOLLOWED);
        String former = CardJson.fingerprint(WRONG_KEY);
        database.execute("update round set card_hash = '" + former + "' where id = " + closed);
        followEdits.run(FOLLOWED.plusSeconds(5));
        assertThat(database.column("select card_hash from round where id = " + closed))
                .containsExactly(former);
        followEdits.run(WEDNESDAY);
        assertThat(told("U1")).hasSize(1);
        assertThat(team.anyToFollow()).isFalse();
    }

    @Test
    void who_does_not_answer_elsewhere_is_told_once_that_round_is_over() {
        pickedOnMonday("U1", THAT);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(WEDNESDAY.minusSeconds(1));
        assertThat(told("U1")).isEmpty();
        team.follow(WEDNESDAY);
        team.follow(WEDNESDAY.plusSeconds(5));
        assertThat(told("U1")).hasSize(1);
        assertThat(team.anyToFollow()).isFalse();
    }

    @Test
    void who_waits_does_not_hold_up_those_behind() {
        IntStream.range(0, 30).forEach(n -> pickedOnMonday("U" + n, THAT));
        pickedOnMonday("ULAST", THAT);
        team.picks("ULAST", open, THAT, NOON.minusSeconds(60));
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.followEdits().run(FOLLOWED);
        assertThat(database.column("select recipient from delivery where kind = 'NOTICE'"))
                .containsExactly("ULAST");
        team.follow(WEDNESDAY);
        assertThat(database.column("select recipient from delivery where kind = 'NOTICE'"))
                .hasSize(31)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_card_that_some_channel_always_asks_puts_nobody_off_for_longer_than_a_week() {
        pickedOnMonday("U1", THAT);
        team.mends(WRONG_KEY, right(THAT), NOON);
        IntStream.rangeClosed(2, 9).forEach(day -> team.posted(other, right(THAT), MONDAY.plusDays(day), true));
        team.follow(nine(MONDAY.plusDays(9)).minusSeconds(1));
        assertThat(told("U1")).isEmpty();
        team.follow(nine(MONDAY.plusDays(9)));
        assertThat(told("U1")).hasSize(1);
    }

    @Test
    void who_is_told_later_is_told_what_is_right_by_then() {
        pickedOnMonday("U1", THIS);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        team.mends(right(THAT), right(NEITHER), NOON.plusSeconds(300));
        team.follow(FOLLOWED.plusSeconds(300));
        team.follow(WEDNESDAY);
        assertThat(told("U1"))
                .containsExactly("The card of Mon 23 Nov, “What is pod?”, had a mistake: the right answer was A,"
                        + " “neither”, not B. Your points stay.");
    }

    @Test
    void a_later_mend_that_does_not_reach_the_answer_is_not_told_as_what_was_right_there() {
        pickedOnMonday("U1", THAT);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        team.mends(right(THAT), right(NEITHER), NOON.plus(Duration.ofDays(8)));
        team.follow(FOLLOWED.plus(Duration.ofDays(8)));
        assertThat(told("U1")).singleElement().asString().contains("the right answer was C, “that”");
    }
}
