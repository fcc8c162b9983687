package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who looks after the cards is told what there is to decide. Anna is in Berlin, where it is ten when it is nine. */
@ParameterizedClass
@EnumSource(Engine.class)
class TellCuratorsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final MemberKey CARL = new MemberKey("T1", "UCARL");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NINE_IN_BERLIN = NOW.minus(Duration.ofHours(1));

    private final TestDatabase database;
    private final Directory directory;
    private final Installation installation;

    TellCuratorsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        database.write(tables -> tables.members().save(ANNA, new Profile("Anna", Optional.of(BERLIN)), NOW));
        directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
        installation = new Installation(database.database());
        installation.joined("T1");
    }

    private TellCurators tellCurators() {
        var curators = new Curators(new Admins(Set.of(ANNA.id(), BEN.id())));
        return new TellCurators(database.database(), installation, directory, curators);
    }

    private void flag(MemberKey member, String cardId) {
        database.write(tables -> tables.flags().add(member, card(cardId), FlagReason.WRONG, "", NOW));
    }

    private List<String> told() {
        return database.column("select once_key from delivery order by once_key");
    }

    @Test
    void each_is_told_once_a_day_from_nine_on_in_their_own_zone_and_only_of_what_is_new() {
        flag(CARL, "a");
        tellCurators().run(NINE_IN_BERLIN.minusSeconds(60));
        assertThat(told()).isEmpty();
        tellCurators().run(NINE_IN_BERLIN);
        assertThat(told()).containsExactly("curators:UANNA:" + MONDAY);
        tellCurators().run(NINE_IN_BERLIN.plusSeconds(60));
        tellCurators().run(NOW);
        assertThat(told()).containsExactly("curators:UANNA:" + MONDAY, "curators:UBEN:" + MONDAY);
        tellCurators().run(NOW.plus(DAY));
        assertThat(told()).hasSize(2);
        flag(CARL, "b");
        tellCurators().run(NOW.plus(DAY).plusSeconds(60));
        assertThat(told()).hasSize(2);
        tellCurators().run(NOW.plus(DAY).plus(DAY));
        assertThat(told()).hasSize(4).contains("curators:UBEN:" + MONDAY.plusDays(2));
    }

    @Test
    void an_admin_whose_account_is_closed_is_told_nothing_and_one_of_whom_nothing_is_known_is() {
        flag(CARL, "a");
        database.execute("update member set deactivated = true where id = 'UANNA'");
        tellCurators().run(NOW);
        assertThat(told()).containsExactly("curators:UBEN:" + MONDAY);
        assertThat(next(NOW)).isEmpty();
    }

    @Test
    void what_was_missed_at_nine_is_told_later_that_day() {
        flag(CARL, "a");
        tellCurators().run(NOW.plus(Duration.ofHours(8)));
        assertThat(told()).hasSize(2);
    }

    @Test
    void nothing_is_told_of_what_is_decided_by_then() {
        flag(CARL, "a");
        database.write(tables -> DecideFlags.closed(tables, "a", Decision.NO_CHANGE, ANNA, NOW));
        tellCurators().run(NOW);
        assertThat(told())
                .containsExactly(
                        "flag:" + database.column("select id from flag").get(0));
    }

    @Test
    void several_processes_tell_once_and_forget_nothing() {
        flag(CARL, "a");
        Race.of(4, i -> {
            if (i == 0) {
                flag(CARL, "b");
            } else {
                tellCurators().run(NOW);
            }
            return i;
        });
        assertThat(told()).hasSize(2);
        tellCurators().run(NOW.plus(DAY));
        long seen = database.column("select min(flag_id) from curator").stream()
                .mapToLong(Long::parseLong)
                .sum();
        assertThat(seen)
                .isEqualTo(Long.parseLong(
                        database.column("select max(id) from flag").get(0)));
    }

    @Test
    void who_moves_time_stops_at_the_next_nine_while_there_is_something_to_tell() {
        assertThat(next(NOW)).isEmpty();
        flag(CARL, "a");
        assertThat(next(NINE_IN_BERLIN.minusSeconds(60))).hasValue(NINE_IN_BERLIN);
        tellCurators().run(NOW);
        assertThat(next(NOW)).isEmpty();
    }

    private Optional<Instant> next(Instant now) {
        return database.read(tables -> tellCurators().next(tables, now));
    }
}
