package io.github.k8scard.storage;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** How a channel is kept in its row. */
final class ChannelRow {
    static final String COLUMNS = """
            id, workspace_id, slack_id, state, mode, post_time, zone, weekdays, holiday_region, dates_off, skipped,
            decks, topics, tags, difficulties, kubernetes, set_by, next_post_at, paused_until, unanswered""";

    private static final String COMMA = ",";
    private static final String BLANK = " ";

    // names may hold commas
    private static final String LINE = "\n";

    private ChannelRow() {}

    static Channel read(ResultSet row, StatementContext context) throws SQLException {
        return new Channel(
                row.getLong("id"),
                new ChannelAddress(row.getString("workspace_id"), row.getString("slack_id")),
                ChannelState.valueOf(row.getString("state")),
                new ChannelSettings(schedule(row), Mode.valueOf(row.getString("mode")), filter(row)),
                Optional.ofNullable(row.getString("set_by")),
                Columns.instant(row, "next_post_at"),
                Optional.ofNullable(Columns.date(row, "paused_until")),
                row.getInt("unanswered"));
    }

    private static Optional<Schedule> schedule(ResultSet row) throws SQLException {
        if (row.getString("post_time") == null) {
            return Optional.empty();
        }
        return Optional.of(new Schedule(
                LocalTime.parse(row.getString("post_time")),
                ZoneId.of(row.getString("zone")),
                set(row.getString("weekdays"), COMMA, number -> DayOfWeek.of(Integer.parseInt(number))),
                daysOff(row)));
    }

    private static DaysOff daysOff(ResultSet row) throws SQLException {
        Set<LocalDate> dates = set(row.getString("dates_off"), COMMA, LocalDate::parse);
        // the release before may have given one of the dates a card again
        List<SkippedCard> skipped = Optional.ofNullable(row.getString("skipped")).stream()
                .flatMap(ChannelRow::skips)
                .filter(card -> dates.contains(card.date()))
                .toList();
        Set<LocalDate> skippedDates = dates(skipped);
        return new DaysOff(
                Optional.ofNullable(row.getString("holiday_region")).map(HolidayRegion::of),
                dates.stream().filter(date -> !skippedDates.contains(date)).collect(Collectors.toSet()),
                skipped);
    }

    /** The skipped cards that are written in a row. */
    static Stream<SkippedCard> skips(String written) {
        return list(written, COMMA, ChannelRow::skippedCard).stream();
    }

    private static SkippedCard skippedCard(String written) {
        int blank = written.indexOf(BLANK);
        return new SkippedCard(LocalDate.parse(written.substring(0, blank)), written.substring(blank + 1));
    }

    private static Set<LocalDate> dates(List<SkippedCard> cards) {
        return cards.stream().map(SkippedCard::date).collect(Collectors.toSet());
    }

    private static CardFilter filter(ResultSet row) throws SQLException {
        return new CardFilter(
                set(row.getString("decks"), LINE, Function.identity()),
                set(row.getString("topics"), LINE, Function.identity()),
                set(row.getString("tags"), LINE, Function.identity()),
                set(row.getString("difficulties"), COMMA, number -> Difficulty.ofNumber(Integer.parseInt(number))),
                Optional.ofNullable(row.getString("kubernetes")).flatMap(KubernetesVersion::of));
    }

    /** Binds all but the address. */
    static Update bind(Update update, Channel channel) {
        Optional<Schedule> schedule = channel.schedule();
        DaysOff daysOff = channel.settings().daysOff();
        CardFilter filter = channel.settings().filter();
        return update.bindMethods(channel)
                .bind("time", schedule.map(s -> s.time().toString()))
                .bind("zone", schedule.map(Schedule::zone))
                .bind(
                        "weekdays",
                        schedule.flatMap(s -> written(s.weekdays(), day -> String.valueOf(day.getValue()), COMMA)))
                .bind("holidayRegion", daysOff.holidays().map(HolidayRegion::id))
                .bind("datesOff", written(allDates(daysOff), LocalDate::toString, COMMA))
                .bind("skipped", joined(daysOff.skipped().stream().map(card -> card.date() + BLANK + card.by()), COMMA))
                .bind("decks", written(filter.decks(), Function.identity(), LINE))
                .bind("topics", written(filter.topics(), Function.identity(), LINE))
                .bind("tags", written(filter.tags(), Function.identity(), LINE))
                .bind("difficulties", written(filter.difficulties(), level -> String.valueOf(level.number()), COMMA))
                .bind("kubernetes", filter.version().map(KubernetesVersion::toString));
    }

    /** The release before knows of no skipped cards: to it they are days off. */
    private static Set<LocalDate> allDates(DaysOff daysOff) {
        Set<LocalDate> all = new HashSet<>(daysOff.dates());
        all.addAll(dates(daysOff.skipped()));
        return all;
    }

    private static <T> Set<T> set(String written, String separator, Function<String, T> read) {
        return Set.copyOf(list(written, separator, read));
    }

    private static <T> List<T> list(String written, String separator, Function<String, T> read) {
        return written == null || written.isEmpty()
                ? List.of()
                : Stream.of(written.split(separator)).map(read).toList();
    }

    /** In order, so that the same set is the same text; nothing for an empty one. */
    private static <T extends Comparable<? super T>> Optional<String> written(
            Collection<T> items, Function<T, String> write, String separator) {
        return joined(items.stream().sorted().map(write), separator);
    }

    private static Optional<String> joined(Stream<String> items, String separator) {
        return items.reduce((first, second) -> first + separator + second);
    }
}
