package io.github.k8scard.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NEXT = Instant.parse("2026-11-24T08:30:00Z");
    private static final Schedule SCHEDULE = new Schedule(
            LocalTime.of(9, 30), ZoneId.of("Europe/Berlin"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final ChannelSettings SET = ChannelSettings.INITIAL.with(SCHEDULE);
    private static final Channel OFF = new Channel(
            1,
            new ChannelAddress("T1", "C1"),
            ChannelState.OFF,
            ChannelSettings.INITIAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    private static Channel running(ChannelSettings settings) {
        return OFF.scheduled(settings, "UADA", NEXT);
    }

    private static Channel without(DaysOff daysOff) {
        return running(SET.with(SCHEDULE.without(daysOff)));
    }

    private static Channel without(LocalDate... dates) {
        return without(new DaysOff(Optional.empty(), Set.of(dates)));
    }

    private static Arguments change(Channel before, Channel after, String words) {
        return Arguments.of(before, after, words);
    }

    static Stream<Arguments> states() {
        Channel before = running(SET);
        return Stream.of(
                change(before, before, ""),
                change(before, OFF, "on weekdays at 09:30 (Europe/Berlin) → off"),
                change(
                        OFF,
                        without(LocalDate.of(2026, 12, 24)),
                        "off → on weekdays at 09:30 (Europe/Berlin); days off: Thu 24 Dec"),
                change(OFF, before.stopped(ChannelState.PAUSED), "off → on weekdays at 09:30 (Europe/Berlin); paused"),
                change(
                        OFF,
                        before.pausedUntil(TODAY.plusDays(4), NEXT),
                        "off → on weekdays at 09:30 (Europe/Berlin); paused until Fri 27 Nov"),
                change(before.stopped(ChannelState.QUIET), OFF, "on weekdays at 09:30 (Europe/Berlin); resting → off"),
                change(before, before.stopped(ChannelState.PAUSED), "running → paused"),
                change(
                        before.stopped(ChannelState.QUIET),
                        before.pausedUntil(TODAY.plusDays(4), NEXT),
                        "resting → paused until Fri 27 Nov"),
                change(before.stopped(ChannelState.SUSPENDED), before, "suspended → running"));
    }

    private static Channel onTopics(String... topics) {
        var filter = new CardFilter(Set.of(), Set.of(topics), Set.of(), Set.of(), Optional.empty());
        return running(new ChannelSettings(SET.schedule(), Mode.QUIZ, filter));
    }

    static Stream<Arguments> settings() {
        Channel before = running(SET);
        var inTokyo = new Schedule(SCHEDULE.time(), ZoneId.of("Asia/Tokyo"), SCHEDULE.weekdays());
        var atNoon = new Schedule(LocalTime.NOON, SCHEDULE.zone(), EnumSet.of(DayOfWeek.MONDAY));
        var skipping = without(DaysOff.NONE.and(new SkippedCard(TODAY.plusDays(1), "UBEN")));
        var filter = new CardFilter(
                Set.of("House rules"),
                Set.of("A", "B", "C", "D"),
                Set.of("rbac"),
                Set.of(Difficulty.MEDIUM, Difficulty.EASY),
                KubernetesVersion.of("1.35"));
        return Stream.of(
                change(before, running(SET.with(atNoon)), "on weekdays at 09:30 → on Mon at 12:00 (Europe/Berlin)"),
                change(
                        before,
                        running(SET.with(inTokyo)),
                        "on weekdays at 09:30 (Europe/Berlin) → on weekdays at 09:30 (Asia/Tokyo)"),
                change(
                        before,
                        without(new DaysOff(Optional.of(HolidayRegion.of("DE-BY")), Set.of())),
                        "public holidays left out: none → Bavaria, Germany"),
                change(
                        without(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 23)),
                        without(LocalDate.of(2026, 12, 24)),
                        "new days off: Thu 24 Dec; no longer days off: Wed 23 Dec"),
                change(before, skipping, "the card of Tue 24 Nov: comes → left out"),
                change(skipping, before, "the card of Tue 24 Nov: left out → comes"),
                change(
                        before,
                        running(new ChannelSettings(SET.schedule(), Mode.FLASHCARD, CardFilter.ALL)),
                        "quiz → flashcards"),
                change(
                        before,
                        running(new ChannelSettings(SET.schedule(), Mode.QUIZ, filter)),
                        "decks: all → House rules; topics: all → A, B, C and 1 more; tags: all → rbac;"
                                + " difficulty: all → easy and medium; Kubernetes: any → 1.35"),
                change(onTopics("A", "B", "C", "D"), onTopics("A", "B", "C", "E"), "topics: with E, without D"),
                change(
                        onTopics("A", "B", "C", "D"),
                        onTopics("A", "B", "C", "D", "E"),
                        "topics: A, B, C and 1 more → A, B, C and 2 more"));
    }

    @ParameterizedTest(name = "{index} {2}")
    @MethodSource({"states", "settings"})
    void it_says_what_became_of_what_and_nothing_of_what_stayed(Channel before, Channel after, String words) {
        assertThat(ChangeText.of(before, after, TODAY)).isEqualTo(words);
    }

    @Test
    void many_dates_are_cut_short() {
        Set<LocalDate> everyOtherDay =
                IntStream.range(0, 50).mapToObj(day -> TODAY.plusDays(2L * day)).collect(Collectors.toSet());
        String words = ChangeText.of(running(SET), without(new DaysOff(Optional.empty(), everyOtherDay)), TODAY);
        assertThat(words).startsWith("new days off: Mon 23 Nov, Wed 25 Nov").endsWith(" and 30 more");
    }
}
