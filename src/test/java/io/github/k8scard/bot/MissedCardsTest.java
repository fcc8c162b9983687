package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Daily cards that never came to be sent are told to whoever looks after the bot. */
@ParameterizedClass
@EnumSource(Engine.class)
class MissedCardsTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-30T08:00:00Z");
    private static final Schedule NINE =
            new Schedule(LocalTime.of(9, 0), ZoneId.of("UTC"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private final TestDatabase database;
    private final Installation installation;
    private final CurrentDecks decks = decks(1);

    MissedCardsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        installation = new Installation(database.database());
        installation.joined("T1");
    }

    private static CurrentDecks decks(int cards) {
        List<Card> all = IntStream.range(0, cards)
                .mapToObj(n -> Samples.card("card" + n))
                .toList();
        return TestDecks.current(all);
    }

    private void channels(int count) {
        for (int n = 1; n <= count; n++) {
            String slackId = "C" + n;
            database.write(tables -> tables.channels()
                    .save(Samples.channel(tables, "T1", slackId)
                            .scheduled(
                                    ChannelSettings.INITIAL.with(NINE),
                                    "U1",
                                    NINE.next(FRIDAY).at())));
        }
    }

    private PostDue postDue(String... admins) {
        var tellAdmins = new TellAdmins(database.database(), installation, new Admins(Set.of(admins)));
        return new PostDue(
                database.database(), installation, new ChooseCard(decks, new Fsrs()), tellAdmins, new Random(1));
    }

    private List<String> told() {
        return database.column(
                "select recipient || ': ' || body from delivery where kind = 'NOTICE' order by id, recipient");
    }

    private List<String> rounds() {
        return database.column("select cast(daily_date as varchar(10)) from round order by channel_id, daily_date");
    }

    @Test
    void a_card_for_which_it_is_too_late_is_told_once_with_the_reason_and_what_to_do() {
        channels(1);
        postDue("UANNA", "UBEN").run(MONDAY_MORNING);
        postDue("UANNA", "UBEN").run(MONDAY_MORNING.plusSeconds(60));
        assertThat(told())
                .hasSize(2)
                .allMatch(
                        line -> line.contains("I left out the daily cards for #C1 (2026-11-27), since it was too late"))
                .allMatch(line -> line.contains("I was not running") && line.contains("/k8scard quiz"));
        assertThat(rounds()).isEmpty();
        postDue("UANNA").run(Instant.parse("2026-11-30T09:00:00Z"));
        assertThat(rounds()).containsExactly("2026-11-30");
        assertThat(told()).hasSize(2);
    }

    @Test
    void those_before_one_that_still_comes_are_told_too() {
        channels(1);
        postDue("UANNA").run(Instant.parse("2026-12-03T10:00:00Z"));
        assertThat(rounds()).containsExactly("2026-12-03");
        assertThat(told()).singleElement().asString().contains("#C1 (4 from 2026-11-27 to 2026-12-02)");
    }

    @Test
    void a_weekend_without_the_bot_in_thirty_channels_is_one_message() {
        channels(30);
        List<PostDue> instances = List.of(postDue("UANNA"), postDue("UANNA"));
        instances.get(0).run(MONDAY_MORNING);
        instances.get(1).run(MONDAY_MORNING);
        assertThat(told())
                .singleElement()
                .asString()
                .contains("#C1 (2026-11-27), #C2 (2026-11-27)", "#C10 (2026-11-27) and 20 more channels")
                .hasSizeLessThan(1_000);
        assertThat(database.column("select next_post_at from channel"))
                .hasSize(30)
                .doesNotContainNull();
    }

    @Test
    void several_instances_at_once_tell_each_channel_once() {
        channels(12);
        Race.of(3, number -> {
            postDue("UANNA").run(MONDAY_MORNING);
            return number;
        });
        postDue("UANNA").run(MONDAY_MORNING);
        assertThat(told()).hasSizeBetween(1, 3);
        String all = String.join(" ", told());
        assertThat(IntStream.rangeClosed(1, 12)
                        .filter(n -> all.contains("#C" + n + " ("))
                        .count())
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_channel_that_fails_does_not_hold_up_the_others() {
        channels(3);
        database.execute("update channel set post_time = 'never' where slack_id = 'C2'");
        assertThat(catchThrowable(() -> postDue("UANNA").run(MONDAY_MORNING)))
                .isInstanceOf(SomeFailed.class)
                .hasMessageStartingWith("1 could not be done");
        assertThat(told()).hasSize(2).noneMatch(line -> line.contains("#C2"));
        assertThat(catchThrowable(() -> postDue("UANNA").run(Instant.parse("2026-11-30T09:00:00Z"))))
                .isInstanceOf(SomeFailed.class);
        assertThat(rounds()).containsExactly("2026-11-30", "2026-11-30");
    }

    @Test
    void a_channel_without_a_card_is_told_once_until_it_gets_one() {
        channels(1);
        Card only = decks.now().cards().get(0);
        database.write(tables -> tables.channels()
                .find(new ChannelAddress("T1", "C1"))
                .ifPresent(channel -> Samples.owed(
                        tables,
                        Samples.round(channel, only, NINE.next(FRIDAY).date().minusDays(1), false))));
        database.execute("update round set closes_at = timestamp with time zone '2026-12-09 00:00:00+00'");
        postDue("UANNA").run(Instant.parse("2026-11-27T09:00:00Z"));
        postDue("UANNA").run(Instant.parse("2026-11-30T09:00:00Z"));
        assertThat(told())
                .singleElement()
                .asString()
                .contains("no daily card for #C1 on 2026-11-27", "/k8scard schedule");
        database.execute("update round set closed_at = closes_at");
        postDue("UANNA").run(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(rounds()).contains("2026-12-01");
        assertThat(database.column("select trouble from trouble_told where trouble like 'none:%'"))
                .isEmpty();
    }

    @Test
    void nobody_to_tell_is_not_noted_as_told() {
        channels(1);
        postDue().run(MONDAY_MORNING);
        assertThat(told()).isEmpty();
        assertThat(database.column("select trouble from trouble_told")).isEmpty();
    }
}
