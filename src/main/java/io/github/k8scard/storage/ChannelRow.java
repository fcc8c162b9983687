package io.github.k8scard.storage;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.Difficulty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
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
            id, workspace_id, slack_id, state, mode, post_time, zone, weekdays, holiday_region, dates_off, topics, tags,
            difficulties, set_by, next_post_at, paused_until, unanswered""";

    private static final String COMMA = ",";

    // names of topics and tags may hold commas
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
                new DaysOff(
                        Optional.ofNullable(row.getString("holiday_region")).map(HolidayRegion::of),
                        set(row.getString("dates_off"), COMMA, LocalDate::parse))));
    }

    private static CardFilter filter(ResultSet row) throws SQLException {
        return new CardFilter(
                set(row.getString("topics"), LINE, Function.identity()),
                set(row.getString("tags"), LINE, Function.identity()),
                set(row.getString("difficulties"), COMMA, number -> Difficulty.ofNumber(Integer.parseInt(number))));
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
                .bind("datesOff", written(daysOff.dates(), LocalDate::toString, COMMA))
                .bind("topics", written(filter.topics(), Function.identity(), LINE))
                .bind("tags", written(filter.tags(), Function.identity(), LINE))
                .bind("difficulties", written(filter.difficulties(), level -> String.valueOf(level.number()), COMMA));
    }

    private static <T> Set<T> set(String written, String separator, Function<String, T> read) {
        return written == null || written.isEmpty()
                ? Set.of()
                : Stream.of(written.split(separator)).map(read).collect(Collectors.toSet());
    }

    /** In order, so that the same set is the same text; nothing for an empty one. */
    private static <T extends Comparable<? super T>> Optional<String> written(
            Collection<T> items, Function<T, String> write, String separator) {
        return items.stream().sorted().map(write).reduce((first, second) -> first + separator + second);
    }
}
