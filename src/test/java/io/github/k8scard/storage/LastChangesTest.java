package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.LastChange;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class LastChangesTest {
    private static final Schedule NINE = new Schedule(LocalTime.of(9, 0), BERLIN, EnumSet.allOf(DayOfWeek.class));

    private static final CardFilter FILTER = new CardFilter(
            Set.of("House rules"),
            Set.of("Storage"),
            Set.of("cks"),
            Set.of(Difficulty.HARD),
            KubernetesVersion.of("1.35"));

    private final TestDatabase database;

    LastChangesTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
    }

    private Channel channel(String slackId) {
        return database.read(tables -> tables.channels().lock(new ChannelAddress("T1", slackId)));
    }

    private long keep(Channel before, Channel after, OptionalLong undid) {
        return database.read(tables -> tables.lastChanges().keep(before, after, undid));
    }

    @Test
    void the_latest_change_of_each_channel_is_kept_with_how_it_was_before_and_after() {
        Channel off = channel("C1");
        Channel other = channel("C2");
        var skipping = NINE.without(DaysOff.NONE.and(new SkippedCard(Samples.MONDAY, "UADA")));
        Channel set = off.scheduled(ChannelSettings.INITIAL.with(skipping).with(FILTER), "UADA", NOW);
        Channel paused = set.stopped(ChannelState.PAUSED);

        assertThat(database.<Boolean>read(
                        tables -> tables.lastChanges().find(off.id()).isEmpty()))
                .isTrue();
        assertThat(keep(off, set, OptionalLong.empty())).isEqualTo(1);
        assertThat(keep(set, paused, OptionalLong.empty())).isEqualTo(2);
        assertThat(keep(paused, set, OptionalLong.of(2))).isEqualTo(3);
        assertThat(keep(other, other, OptionalLong.empty())).isEqualTo(1);

        LastChange last =
                database.read(tables -> tables.lastChanges().find(off.id()).orElseThrow());
        assertThat(last).isEqualTo(new LastChange(3, OptionalLong.of(2), paused, set));
    }
}
