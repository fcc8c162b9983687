package io.github.k8scard.process;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.Snapshot;
import io.github.k8scard.sandbox.workspace.User;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A hundred and twenty members in six channels, one of which has flashcards. */
final class LoadTeam {
    static final List<String> MEMBERS = Crowd.of(120);
    static final List<String> CHANNELS =
            IntStream.range(0, 6).mapToObj(i -> "C0LOAD" + i).toList();

    private LoadTeam() {}

    /** The bot may look for what it may have posted. */
    static WorkspacePlan plan() {
        WorkspacePlan plan =
                K8scardWorkspace.plan().withScopes("channels:history").withoutPace();
        for (String member : MEMBERS) {
            plan = plan.withMember(User.person(member, member.toLowerCase(Locale.ROOT), member, "UTC", "T0SANDBOX"));
        }
        String[] all = Stream.concat(MEMBERS.stream(), Stream.of("U0K8SCARD")).toArray(String[]::new);
        for (String channel : CHANNELS) {
            plan = plan.withChannel(Conversation.open(channel, channel.toLowerCase(Locale.ROOT), all));
        }
        return plan;
    }

    /** The open cards, as all see them. */
    static Stream<Message> cards(Snapshot now) {
        return CHANNELS.stream()
                .flatMap(channel -> now.messagesIn(channel).stream())
                .filter(message -> message.offers("round:reveal") || message.offers("round:open"));
    }

    /** Lets the rounds there are close one after the other in the time to come, as if they had been open for a day. */
    static void makeClose(DatabaseUrl url, Duration within) {
        try (var connection = DriverManager.getConnection(
                        url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""));
                var update = connection.prepareStatement("update round set closes_at = ? where mod(id, 3) = ?")) {
            for (int third = 0; third < 2; third++) {
                update.setObject(
                        1,
                        OffsetDateTime.now(ZoneOffset.UTC)
                                .plus(within.multipliedBy(third + 1L).dividedBy(2)));
                update.setInt(2, third);
                update.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Gives each channel a daily card, at some minute of the time to come, in a zone where it is about noon.
     *
     * @param within when the last of them is due
     */
    static void makeDue(DatabaseUrl url, Duration within) {
        Instant now = Instant.now();
        ZoneId noon = ZoneOffset.ofHours(12 - now.atZone(ZoneOffset.UTC).getHour());
        try (var database = Database.open(url)) {
            database.useTransaction(tables -> {
                for (int i = 0; i < CHANNELS.size(); i++) {
                    Instant due = now.plus(within.multipliedBy(i).dividedBy(CHANNELS.size()))
                            .truncatedTo(ChronoUnit.MINUTES)
                            .plus(1, ChronoUnit.MINUTES);
                    var channel = tables.channels().lock(new ChannelAddress("T0SANDBOX", CHANNELS.get(i)));
                    var schedule = new Schedule(LocalTime.ofInstant(due, noon), noon, EnumSet.allOf(DayOfWeek.class));
                    var settings = new ChannelSettings(
                            Optional.of(schedule), i == 0 ? Mode.FLASHCARD : Mode.QUIZ, CardFilter.ALL);
                    tables.channels().save(channel.scheduled(settings, MEMBERS.get(0), due));
                }
            });
        }
    }
}
