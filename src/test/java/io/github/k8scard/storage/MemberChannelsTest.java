package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.MemberChannels.OfMember;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class MemberChannelsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey ELSEWHERE = new MemberKey("T2", "UANNA");

    private final TestDatabase database;

    MemberChannelsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
    }

    @Test
    void they_are_those_answered_in_latest_first_then_those_set_up_then_those_without_a_daily_card() {
        Channel off = channel("C1", "UANNA");
        database.write(tables -> tables.channels().save(off.off()));
        Channel setUp = channel("C2", "UANNA");
        Channel earlier = channel("C3", "UBEN");
        answered(earlier, MONDAY.minusDays(2));
        Channel latest = channel("C4", "UANNA");
        answered(latest, MONDAY.minusDays(1));
        channel("C5", "UBEN");
        assertThat(ids(ANNA)).containsExactly(latest.id(), earlier.id(), setUp.id(), off.id());
        assertThat(database.read(tables -> tables.memberChannels().of(ANNA)).stream()
                        .map(OfMember::answered))
                .containsExactly(true, true, false, false);
    }

    @Test
    void nobody_acts_on_a_channel_that_is_not_theirs() {
        Channel mine = channel("C1", "UANNA");
        Channel answered = channel("C2", "UBEN");
        answered(answered, MONDAY);
        Channel others = channel("C3", "UBEN");
        assertThat(finds(ANNA, mine)).isTrue();
        assertThat(finds(ANNA, answered)).isTrue();
        assertThat(finds(ANNA, others)).isFalse();
        assertThat(finds(ELSEWHERE, mine)).as("in another workspace").isFalse();
        for (Channel left : List.of(mine, answered)) {
            database.write(tables -> tables.departures().add(left, ANNA));
            assertThat(finds(ANNA, left)).isFalse();
        }
        assertThat(ids(ANNA)).isEmpty();
    }

    private List<Long> ids(MemberKey member) {
        return database.read(tables -> tables.memberChannels().of(member)).stream()
                .map(one -> one.channel().id())
                .toList();
    }

    private boolean finds(MemberKey member, Channel channel) {
        return database.read(tables -> tables.memberChannels().find(member, channel.id()))
                .isPresent();
    }

    private Channel channel(String slackId, String setBy) {
        var schedule = new Schedule(LocalTime.of(9, 0), BERLIN, Set.of(DayOfWeek.MONDAY));
        return database.read(tables -> {
            var channel = Samples.channel(tables, "T1", slackId)
                    .scheduled(ChannelSettings.INITIAL.with(schedule), setBy, nine(MONDAY.plusDays(7)));
            tables.channels().save(channel);
            return channel;
        });
    }

    private void answered(Channel channel, LocalDate date) {
        long round = posted(database, daily(channel, "a", date));
        database.write(
                tables -> tables.scores().add(channel.id(), date, answer(round, ANNA, "a", date, Verdict.RIGHT)));
    }
}
