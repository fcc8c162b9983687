package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private Database database;
    private Health health;
    private Optional<String> trouble = Optional.empty();

    @BeforeEach
    void open() {
        database = Database.open(DatabaseUrl.inMemory("health"));
        health = new Health(database, () -> trouble);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_waits_for_slack_and_the_warm_up() {
        assertThat(health.waitingFor())
                .containsExactly("Slack has not said yet who the bot is (auth.test)", "the hot path is warming up");

        health.introduced();
        assertThat(health.waitingFor()).containsExactly("the hot path is warming up");

        health.warm();
        assertThat(health.waitingFor()).isEmpty();
    }

    @Test
    void once_ready_it_follows_the_database() {
        health.introduced();
        health.warm();
        database.close();

        assertThat(health.waitingFor()).containsExactly("the database cannot be used (it does not answer)");
    }

    @Test
    void once_ready_it_follows_the_socket() {
        health.introduced();
        health.warm();
        trouble = Optional.of("cut");
        assertThat(health.waitingFor()).containsExactly("no socket to Slack is open (cut)");

        trouble = Optional.empty();
        assertThat(health.waitingFor()).isEmpty();
    }

    @Test
    void once_ready_it_follows_the_end_of_the_process() {
        health.introduced();
        health.warm();
        health.stopping();

        assertThat(health.waitingFor()).containsExactly("the process is stopping");
    }
}
