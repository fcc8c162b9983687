package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class ChannelsTest {
    private static final Schedule NINE = new Schedule(LocalTime.of(9, 0), BERLIN, EnumSet.allOf(DayOfWeek.class));

    private final TestDatabase database;

    ChannelsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
    }

    @Test
    void a_channel_is_made_on_first_use_without_a_schedule() {
        var address = new ChannelAddress("T1", "C1");
        assertThat(find(address)).isEmpty();
        var made = lock(address);
        assertThat(made)
                .isEqualTo(new Channel(
                        made.id(),
                        address,
                        ChannelState.OFF,
                        ChannelSettings.INITIAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0));
        assertThat(lock(address)).isEqualTo(made);
        assertThat(find(address)).hasValue(made);
        Channel got = database.read(tables -> tables.channels().get(made.id()));
        assertThat(got).isEqualTo(made);
    }

    @Test
    void sixteen_that_use_a_channel_first_get_the_same_one() {
        for (int attempt = 0; attempt < 10; attempt++) {
            var address = new ChannelAddress("T1", "C" + attempt);
            assertThat(new HashSet<>(Race.of(16, number -> lock(address).id()))).hasSize(1);
        }
    }

    @Test
    void a_locked_channel_is_changed_by_one_at_a_time() {
        var address = new ChannelAddress("T1", "C1");
        lock(address);
        var inside = new AtomicInteger();
        Race.of(4, number -> {
            for (int i = 0; i < 20; i++) {
                database.write(tables -> {
                    tables.channels().lock(address);
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    inside.decrementAndGet();
                });
            }
            return null;
        });
    }

    @Test
    void every_field_is_read_as_it_was_saved() {
        var schedules = Set.of(
                NINE,
                new Schedule(LocalTime.MIDNIGHT, ZoneId.of("UTC"), EnumSet.of(DayOfWeek.SUNDAY)),
                new Schedule(
                        LocalTime.of(23, 59),
                        ZoneId.of("America/Argentina/ComodRivadavia"),
                        EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)),
                new Schedule(LocalTime.of(7, 5), ZoneId.of("+05:45"), EnumSet.of(DayOfWeek.SATURDAY)),
                NINE.without(new DaysOff(
                        Optional.of(HolidayRegion.of("DE-BY-AG")),
                        Stream.iterate(MONDAY, date -> date.plusDays(3))
                                .limit(DaysOff.MOST)
                                .collect(Collectors.toSet()))),
                NINE.without(new DaysOff(
                        Optional.empty(),
                        Set.of(MONDAY),
                        IntStream.range(1, DaysOff.MOST)
                                .mapToObj(day ->
                                        new SkippedCard(MONDAY.plusDays(DaysOff.MOST - day), "U" + "X".repeat(30)))
                                .toList())));
        var filters = List.of(
                CardFilter.ALL,
                new CardFilter(
                        Set.of("House rules", "Kubernetes, in short"),
                        Set.of("Storage, volumes", "Pods"),
                        Set.of("a, b"),
                        Set.of(Difficulty.EASY, Difficulty.HARD),
                        KubernetesVersion.of("9.999")),
                new CardFilter(
                        IntStream.range(100, 200)
                                .mapToObj(number -> "d".repeat(97) + number)
                                .collect(Collectors.toSet()),
                        IntStream.range(100, 200)
                                .mapToObj(number -> "t".repeat(57) + number)
                                .collect(Collectors.toSet()),
                        Set.of(),
                        Set.of(Difficulty.MEDIUM),
                        Optional.empty()));
        var id = lock(new ChannelAddress("T1", "C1"));
        for (var schedule : schedules) {
            for (var mode : Mode.values()) {
                for (var filter : filters) {
                    saved(new Channel(
                            id.id(),
                            id.address(),
                            ChannelState.ACTIVE,
                            new ChannelSettings(Optional.of(schedule), mode, filter),
                            Optional.of("USETTER"),
                            Optional.of(Instant.parse("2026-10-25T00:30:00.123456Z")),
                            Optional.empty(),
                            3));
                }
            }
        }
        for (var state : ChannelState.values()) {
            saved(id.stopped(state));
        }
        saved(lock(id.address()).pausedUntil(MONDAY, NOW));
    }

    @Test
    void saving_one_channel_leaves_the_others_as_they_are() {
        var one = lock(new ChannelAddress("T1", "C1"));
        var other = lock(new ChannelAddress("T1", "C2"));
        saved(one.scheduled(ChannelSettings.INITIAL.with(NINE), "U1", NOW));
        assertThat(find(other.address())).hasValue(other);
    }

    @Test
    void the_channel_that_has_been_due_longest_is_next_and_none_before_its_time() {
        active("C1", NOW.plusSeconds(60));
        active("C2", NOW);
        assertThat(nextDue(NOW.minusMillis(1))).isEmpty();
        assertThat(nextDue(NOW)).hasValue("C2");
        assertThat(nextDue(NOW.plusSeconds(90))).hasValue("C2");
        saved(lock(new ChannelAddress("T1", "C2")).active(NOW.plusSeconds(86_400)));
        assertThat(nextDue(NOW.plusSeconds(90))).hasValue("C1");
    }

    @Test
    void a_planned_channel_that_cannot_be_read_does_not_hold_up_the_others() {
        active("C1", NOW);
        active("C2", NOW.plusSeconds(60));
        active("C3", NOW.plusSeconds(120));
        database.execute("update channel set zone = 'Mars/Olympus' where slack_id = 'C2'");
        assertThat(planned(NOW.minusSeconds(1))).containsExactly("C1", "C3");
        assertThat(planned(NOW)).containsExactly("C3");
    }

    @Test
    void only_channels_that_run_or_are_paused_until_a_date_are_due() {
        for (var state : ChannelState.values()) {
            var channel = lock(new ChannelAddress("T1", "C" + state))
                    .scheduled(ChannelSettings.INITIAL.with(NINE), "U1", NOW);
            saved(state == ChannelState.ACTIVE ? channel : channel.stopped(state));
        }
        assertThat(nextDue(NOW)).hasValue("CACTIVE");
        saved(lock(new ChannelAddress("T1", "CACTIVE")).stopped(ChannelState.PAUSED));
        assertThat(nextDue(NOW)).isEmpty();
        saved(lock(new ChannelAddress("T1", "CPAUSED")).pausedUntil(MONDAY, NOW));
        assertThat(nextDue(NOW)).hasValue("CPAUSED");
    }

    @Test
    void a_channel_moves_with_its_id_and_changes_places_with_one_where_nothing_is_set_up() {
        active("C1", NOW);
        Channel moving = lock(new ChannelAddress("T1", "C1"));
        database.write(tables -> tables.channels().move(moving.address(), "C2"));
        assertThat(find(new ChannelAddress("T1", "C2")).orElseThrow().id()).isEqualTo(moving.id());
        assertThat(find(new ChannelAddress("T1", "C1"))).isEmpty();
        Channel empty = lock(new ChannelAddress("T1", "C3"));
        database.write(tables -> tables.channels().move(new ChannelAddress("T1", "C2"), "C3"));
        assertThat(find(new ChannelAddress("T1", "C3")).orElseThrow().id()).isEqualTo(moving.id());
        assertThat(find(new ChannelAddress("T1", "C2")).orElseThrow().id()).isEqualTo(empty.id());
    }

    @Test
    void a_channel_does_not_take_the_place_of_one_with_a_schedule() {
        active("C1", NOW);
        active("C2", NOW);
        Channel there = lock(new ChannelAddress("T1", "C2"));
        database.write(tables -> tables.channels().move(new ChannelAddress("T1", "C1"), "C2"));
        assertThat(find(there.address())).hasValue(there);
    }

    @Test
    void a_channel_of_an_unknown_workspace_is_refused() {
        assertThatThrownBy(() -> lock(new ChannelAddress("TNONE", "C1"))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_key_without_a_channel_is_a_fault() {
        assertThatThrownBy(() -> database.read(tables -> tables.channels().get(-1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void active(String slackId, Instant next) {
        saved(lock(new ChannelAddress("T1", slackId)).scheduled(ChannelSettings.INITIAL.with(NINE), "U1", next));
    }

    private void saved(Channel channel) {
        database.write(tables -> tables.channels().save(channel));
        assertThat(find(channel.address())).hasValue(channel);
    }

    private Channel lock(ChannelAddress address) {
        return database.read(tables -> tables.channels().lock(address));
    }

    private Optional<Channel> find(ChannelAddress address) {
        return database.read(tables -> tables.channels().find(address));
    }

    private List<String> planned(Instant after) {
        List<Channel> planned = database.read(tables -> tables.channels().planned("T1", after));
        return planned.stream().map(channel -> channel.address().slackId()).toList();
    }

    private Optional<String> nextDue(Instant now) {
        return database.read(tables -> tables.channels().due("T1", now).stream()
                .flatMap(id -> tables.channels().lockIfDue(id, now).stream())
                .findFirst()
                .map(channel -> channel.address().slackId()));
    }
}
