package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoverDeliveriesTest {

    @ParameterizedTest
    @EnumSource
    void what_a_crash_cut_off_is_counted_among_the_attempts(Engine engine) {
        TestDatabase database = TestDatabase.emptied(engine);
        List<String> heard = new ArrayList<>();
        database.write(tables -> Samples.owed(tables, daily(Samples.channel(tables, "T1", "C1"), "a", MONDAY)));
        database.read(tables -> tables.deliveryClaims().claimPost("T1", NOW, NOW));
        var recover = new RecoverDeliveries(
                database.database(),
                (kind, state, trouble) -> heard.add(kind + " " + state + " " + trouble.orElseThrow()));
        recover.run(NOW.plusSeconds(60));
        assertThat(heard).as("it may be under way").isEmpty();
        recover.run(NOW.plus(Duration.ofMinutes(3)));
        recover.run(NOW.plus(Duration.ofMinutes(4)));
        assertThat(heard).containsExactly("CARD UNKNOWN CUT_OFF");
    }
}
