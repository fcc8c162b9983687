package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.delivered;
import static io.github.k8scard.storage.Samples.extra;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PostAgainTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final DatedWindow THIS_WEEK = new DatedWindow(Window.THIS_WEEK, MONDAY);

    private final TestDatabase database;
    private final PostAgain postAgain;
    private final ShareBoard shareBoard;
    private final Channel channel;

    PostAgainTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        postAgain = new PostAgain(database.database());
        shareBoard = new ShareBoard(database.database());
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @Test
    void of_many_who_click_at_once_one_has_it_posted_and_the_others_hear_that_it_is_on_its_way() {
        for (long id : List.of(failedBoard(), failedExtra("a"))) {
            assertThat(Race.of(8, number -> again(id, NOW.plusSeconds(60))))
                    .containsOnlyOnce(WhatHolds.OWED)
                    .contains(WhatHolds.UNDER_WAY);
            assertThat(states(id)).containsExactly("PENDING");
        }
    }

    @ParameterizedTest
    @CsvSource({"PENDING, UNDER_WAY", "SENDING, UNDER_WAY", "SENT, POSTED", "UNKNOWN, UNCERTAIN", "FAILED, OWED"})
    void only_what_certainly_did_not_arrive_is_posted(DeliveryState state, WhatHolds holds) {
        for (long id : List.of(failedBoard(), failedExtra("a"))) {
            database.execute("update delivery set state = '" + state + "' where id = " + id);
            assertThat(again(id, NOW.plusSeconds(60))).isEqualTo(holds);
            assertThat(states(id)).containsExactly(state == DeliveryState.FAILED ? "PENDING" : state.name());
        }
    }

    @Test
    void what_is_owed_again_is_sent_as_the_same_message_with_time_to_arrive() {
        long id = failedExtra("a");
        Instant now = NOW.plusSeconds(1_200);
        again(id, now);
        var claimed = database.read(tables -> tables.deliveryClaims().claimPost("T1", now, now))
                .delivery()
                .orElseThrow();
        assertThat(claimed.id()).isEqualTo(id);
        assertThat(claimed.deadline()).isEqualTo(now.plus(Duration.ofMinutes(10)));
        assertThat(database.column("select id from round")).hasSize(1);
    }

    @Test
    void a_daily_card_is_never_posted_again_nor_is_a_line() {
        long card = id(delivered(database, daily(channel, "a", MONDAY), DeliveryState.FAILED));
        assertThat(again(card, NOW.plusSeconds(60))).isEqualTo(WhatHolds.NOT_ASKED_FOR);
        database.execute("update delivery set kind = 'NOTICE', round_id = null, body = 'line'");
        assertThat(again(card, NOW.plusSeconds(60))).isEqualTo(WhatHolds.NOT_ASKED_FOR);
    }

    /** It was asked for at 10:00 in Berlin. */
    @ParameterizedTest
    @CsvSource({"2026-11-23T16:59:00Z, OWED", "2026-11-23T17:00:01Z, TOO_OLD", "2026-11-24T09:00:00Z, TOO_OLD"})
    void an_extra_card_comes_as_late_as_a_daily_one_would(Instant now, WhatHolds holds) {
        assertThat(again(failedExtra("a"), now)).isEqualTo(holds);
    }

    @Test
    void an_extra_card_counts_among_those_of_its_day() {
        long first = failedExtra("a");
        long second = failedExtra("b");
        posted(database, extra(channel, "c", MONDAY));
        posted(database, extra(channel, "d", MONDAY));
        assertThat(Race.of(2, number -> again(number == 0 ? first : second, NOW.plusSeconds(60))))
                .containsExactlyInAnyOrder(WhatHolds.OWED, WhatHolds.ENOUGH_TODAY);
    }

    @Test
    void nobody_is_sent_for_a_new_one_that_the_day_has_no_place_for() {
        long id = failedExtra("a");
        for (String card : List.of("b", "c", "d")) {
            posted(database, extra(channel, card, MONDAY.plusDays(1)));
        }
        assertThat(again(id, NOW.plus(Duration.ofDays(1)))).isEqualTo(WhatHolds.ENOUGH_TODAY);
        assertThat(again(id, NOW.plus(Duration.ofDays(2)))).isEqualTo(WhatHolds.TOO_OLD);
    }

    @Test
    void a_card_that_is_open_by_now_is_not_asked_twice() {
        long id = failedExtra("a");
        posted(database, daily(channel, "a", MONDAY));
        assertThat(again(id, NOW.plusSeconds(60))).isEqualTo(WhatHolds.OPEN_HERE);
    }

    @ParameterizedTest
    @CsvSource({"PENDING, UNDER_WAY", "SENT, POSTED", "UNKNOWN, UNCERTAIN", "FAILED, OWED"})
    void a_board_that_somebody_has_shared_since_is_not_posted_beside_it(DeliveryState state, WhatHolds holds) {
        long id = failedBoard();
        share(THIS_WEEK, "2.2", NOW.plusSeconds(30));
        database.execute("update delivery set state = '" + state + "'"
                + (state == DeliveryState.PENDING ? "" : ", settled_at = '" + NOW.plusSeconds(40) + "'")
                + " where id <> " + id);
        assertThat(again(id, NOW.plusSeconds(60))).isEqualTo(holds);
    }

    @Test
    void another_board_is_another_matter() {
        long id = failedBoard();
        share(new DatedWindow(Window.ALL, MONDAY), "2.2", NOW.plusSeconds(30));
        assertThat(again(id, NOW.plusSeconds(60))).isEqualTo(WhatHolds.OWED);
    }

    @Test
    void a_suspended_channel_gets_nothing() {
        long id = failedBoard();
        database.execute("update channel set state = 'SUSPENDED'");
        assertThat(again(id, NOW.plusSeconds(60))).isEqualTo(WhatHolds.SUSPENDED);
    }

    @Test
    void nobody_posts_what_belongs_to_another_channel() {
        long id = failedBoard();
        database.read(tables -> Samples.channel(tables, "T1", "C2"));
        for (String elsewhere : List.of("C2", "C3")) {
            assertThatThrownBy(() -> postAgain.owe(new ChannelAddress("T1", elsewhere), id, NOW))
                    .isInstanceOf(Mistake.class)
                    .hasMessageContaining("/k8scard status");
        }
        assertThat(states(id)).containsExactly("FAILED");
    }

    private WhatHolds again(long id, Instant now) {
        return postAgain.owe(channel.address(), id, now);
    }

    private long failedBoard() {
        long round = posted(database, daily(channel, "z", MONDAY));
        database.write(
                tables -> tables.scores().add(channel.id(), MONDAY, answer(round, ANNA, "z", MONDAY, Verdict.RIGHT)));
        share(THIS_WEEK, "1.1", NOW);
        database.execute("update delivery set state = 'FAILED', settled_at = '" + NOW + "' where kind = 'BOARD'");
        return Long.parseLong(
                database.column("select id from delivery where kind = 'BOARD'").get(0));
    }

    private void share(DatedWindow window, String messageTs, Instant now) {
        shareBoard.owe(channel.address(), ANNA, window, messageTs, now);
    }

    private long failedExtra(String card) {
        return id(delivered(database, extra(channel, card, MONDAY), DeliveryState.FAILED));
    }

    private long id(long round) {
        return Long.parseLong(database.column("select id from delivery where round_id = " + round)
                .get(0));
    }

    private List<String> states(long id) {
        return database.column("select state from delivery where id = " + id);
    }
}
