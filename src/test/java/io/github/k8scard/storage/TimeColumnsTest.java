package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.round.Round;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones of the JVM in which a conversion by way of local time would go wrong. */
@ParameterizedClass
@EnumSource(Engine.class)
@ResourceLock(Resources.TIME_ZONE)
final class TimeColumnsTest {
    private static final List<Instant> INSTANTS = List.of(
            // both of Berlin's half past two, and New York's half past one
            Instant.parse("2026-10-25T00:30:00.123456Z"),
            Instant.parse("2026-10-25T01:30:00.123456Z"),
            Instant.parse("2026-11-01T05:30:00.000001Z"),
            Instant.parse("2026-11-01T06:30:00.999999Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.EPOCH,
            Instant.parse("1900-01-01T00:00:00Z"));
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2011, 12, 30), LocalDate.of(1900, 1, 1));

    private final Engine engine;

    TimeColumnsTest(Engine engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Pacific/Apia", "UTC"})
    void instants_and_dates_are_kept_whatever_the_zone_of_the_jvm(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var database = Database.open(engine.fresh())) {
            Channel channel = database.inTransaction(tables -> Samples.channel(tables, "T1", "C1"));
            for (Instant instant : INSTANTS) {
                database.useTransaction(tables -> tables.channels().save(channel.active(instant)));
                Optional<Channel> read =
                        database.inTransaction(tables -> tables.channels().find(new ChannelAddress("T1", "C1")));
                assertThat(read.orElseThrow().nextPostAt()).hasValue(instant);
                assertThat(due(database, instant)).isTrue();
                assertThat(due(database, instant.minusNanos(1000))).isFalse();
            }
            for (LocalDate date : DATES) {
                assertThat(written(database, channel, date).localDate()).isEqualTo(date);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static boolean due(Database database, Instant now) {
        return database.inTransaction(
                tables -> !tables.channels().due("T1", now).isEmpty());
    }

    private static Round written(Database database, Channel channel, LocalDate date) {
        return database.inTransaction(tables -> {
            long id = tables.rounds()
                    .create(new NewRound(
                            "T1",
                            channel.id(),
                            new Asked(Samples.card("a"), new ChoiceOrder(List.of(0, 1, 2)), new Reason.NewCard()),
                            new Occasion.Daily(Samples.NOW, false),
                            date,
                            BERLIN,
                            Samples.NOW,
                            Samples.NOW))
                    .orElseThrow();
            return tables.rounds().find(id).orElseThrow();
        });
    }
}
