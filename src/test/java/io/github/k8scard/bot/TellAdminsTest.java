package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.delivered;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.TellAdmins.Trouble;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.RefusalScope;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who looks after the bot hears of what the bot cannot mend. */
@ParameterizedClass
@EnumSource(Engine.class)
class TellAdminsTest {
    private final TestDatabase database;
    private final Installation installation;
    private final TellAdmins tellAdmins;
    private final long channel;

    TellAdminsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1").id());
        installation = new Installation(database.database());
        tellAdmins = new TellAdmins(database.database(), installation, new Admins(Set.of("UANNA", "UBEN")));
    }

    private List<String> told() {
        return database.column("""
                select recipient || ': ' || body from delivery where kind = 'NOTICE' order by id, recipient""");
    }

    @Test
    void each_admin_is_told_once_until_it_is_over() {
        assertThat(tellAdmins.tell(Trouble.BACKUP, "It failed.", NOW))
                .as("no workspace yet")
                .isFalse();
        installation.joined("T1");
        assertThat(tellAdmins.tell(Trouble.BACKUP, "It failed.", NOW)).isTrue();
        assertThat(tellAdmins.tell(Trouble.BACKUP, "It failed again.", NOW)).isTrue();
        assertThat(told()).containsExactlyInAnyOrder("UANNA: It failed.", "UBEN: It failed.");
        tellAdmins.tell(Trouble.DISK, "Full.", NOW);
        assertThat(told()).hasSize(4);
        tellAdmins.over(Trouble.BACKUP);
        tellAdmins.tell(Trouble.BACKUP, "Once more.", NOW);
        assertThat(told()).hasSize(6);
    }

    @Test
    void several_instances_tell_once() {
        installation.joined("T1");
        Race.of(4, i -> tellAdmins.tell(Trouble.DISK, "Full.", NOW));
        assertThat(told()).hasSize(2);
    }

    @Test
    void who_becomes_an_admin_during_a_trouble_is_told_of_it() {
        installation.joined("T1");
        var toNobody = new TellAdmins(database.database(), installation, new Admins(Set.of()));
        assertThat(toNobody.tell(Trouble.DISK, "Full.", NOW))
                .as("nothing is left to do")
                .isTrue();
        tellAdmins.tell(Trouble.DISK, "Still full.", NOW);
        assertThat(told()).containsExactlyInAnyOrder("UANNA: Still full.", "UBEN: Still full.");
    }

    @Test
    void an_admin_whose_account_is_closed_is_not_told() {
        installation.joined("T1");
        database.execute("""
                insert into member (workspace_id, id, name, opted_out, nudge, deactivated, refreshed_at)
                values ('T1', 'UBEN', 'Ben', false, false, true, timestamp with time zone '2026-11-01 00:00:00+00')""");
        tellAdmins.tell(Trouble.DISK, "Full.", NOW);
        assertThat(told()).containsExactly("UANNA: Full.");
    }

    @Test
    void a_card_of_which_nobody_knows_at_the_end_of_its_round_is_told_once() {
        delivered(database, round(), DeliveryState.UNKNOWN);
        delivered(
                database,
                database.read(tables -> daily(tables.channels().get(channel), "b", MONDAY.plusDays(1))),
                DeliveryState.SENT);
        var closeRounds = new CloseRounds(database.database(), tellAdmins);
        closeRounds.run(NOW.plus(Duration.ofHours(23)));
        assertThat(told()).isEmpty();
        closeRounds.run(NOW.plus(Duration.ofDays(3)));
        closeRounds.run(NOW.plus(Duration.ofHours(73)));
        assertThat(told())
                .hasSize(2)
                .first()
                .asString()
                .matches(
                        "U\\w+: The card of 2026-11-23 for #C1 may not have arrived: .*Have a look in the channel.*status says.*");
    }

    @Test
    void a_card_that_slack_refuses_is_told_with_a_remedy() {
        settled(new Outcome.Refused(RefusalScope.CHANNEL, "not_in_channel"));
        assertThat(told())
                .filteredOn(line -> line.contains("The card of 2026-11-23 for #C1 was not sent"))
                .hasSize(2)
                .allMatch(line -> line.contains("Slack does not let me post here") && line.contains("/invite"))
                .allMatch(line -> line.contains("archived or deleted"));
    }

    @Test
    void a_card_that_was_not_wanted_any_more_is_not_told() {
        settled(new Outcome.NotWanted(DeliveryTrouble.CARD_STOPPED));
        assertThat(told()).isEmpty();
    }

    private void settled(Outcome outcome) {
        database.read(tables -> Samples.owed(tables, daily(tables.channels().get(channel), "a", MONDAY)));
        Delivery claimed = database.read(tables -> tables.deliveryClaims().claimPost("T1", NOW, NOW))
                .delivery()
                .orElseThrow();
        new SettleDelivery(database.database(), tellAdmins, Clock.fixed(NOW, ZoneOffset.UTC), DeliveryListener.UNHEARD)
                .settle(claimed, outcome);
    }

    @Test
    void of_many_lost_cards_within_a_day_the_first_are_told_and_then_that_there_are_more() {
        var settle = new SettleDelivery(
                database.database(), tellAdmins, Clock.fixed(NOW, ZoneOffset.UTC), DeliveryListener.UNHEARD);
        for (int n = 0; n < 30; n++) {
            String slackId = "CMANY" + n;
            Instant then = NOW.plus(Duration.ofMinutes(n));
            database.read(tables -> Samples.owed(tables, daily(Samples.channel(tables, "T1", slackId), "a", MONDAY)));
            settle.tooLate(database.read(tables -> tables.deliveryClaims().claimPost("T1", then, then))
                    .delivery()
                    .orElseThrow());
        }
        assertThat(told())
                .filteredOn(line -> line.startsWith("UANNA"))
                .hasSize(4)
                .endsWith("UANNA: More daily cards were lost than I tell you of one by one. My log has a line for each;"
                        + " /k8scard status says in a channel how its cards fare.");
        database.execute("update trouble_told set told_at = timestamp with time zone '2026-11-22 08:00:00+00'");
        settled(new Outcome.Refused(RefusalScope.MESSAGE, "restricted_action"));
        assertThat(told()).filteredOn(line -> line.startsWith("UBEN")).hasSize(5);
    }

    private NewRound round() {
        return database.read(tables -> daily(tables.channels().get(channel), "a", MONDAY));
    }

    @Test
    void a_disk_that_is_nearly_full_is_told_once_until_it_has_room_again() {
        installation.joined("T1");
        var free = new AtomicLong(500_000_000);
        var watch = new WatchDisk(database.database(), Path.of("/data/k8scard.mv.db"), free::get, tellAdmins);
        watch.run(NOW);
        assertThat(told()).isEmpty();
        free.set(42_000_000);
        watch.run(NOW);
        free.set(41_000_000);
        watch.run(NOW);
        free.set(150_000_000);
        watch.run(NOW);
        free.set(41_000_000);
        watch.run(NOW);
        assertThat(told()).hasSize(2).first().asString().contains("nearly full: 42 MB are left", "/data/k8scard.mv.db");
        free.set(300_000_000);
        watch.run(NOW);
        free.set(40_000_000);
        watch.run(NOW);
        assertThat(told()).hasSize(4);
    }

    @Test
    void what_could_not_be_told_while_nothing_could_be_stored_is_told_later() {
        var free = new AtomicLong(10_000_000);
        var watch = new WatchDisk(database.database(), Path.of("k8scard.mv.db"), free::get, tellAdmins);
        watch.run(NOW);
        assertThat(told()).as("no workspace yet").isEmpty();
        free.set(500_000_000);
        installation.joined("T1");
        watch.run(NOW);
        assertThat(told()).hasSize(2);
    }

    @Test
    void a_disk_of_which_nothing_is_known_has_room() {
        installation.joined("T1");
        new WatchDisk(
                        database.database(),
                        Path.of("k8scard.mv.db"),
                        () -> {
                            throw new UncheckedIOException(new IOException("gone"));
                        },
                        tellAdmins)
                .run(NOW);
        assertThat(told()).isEmpty();
    }
}
