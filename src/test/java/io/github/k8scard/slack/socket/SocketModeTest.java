package io.github.k8scard.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes through a socket is handled and acknowledged. */
final class SocketModeTest {
    private final ExecutorService members = Executors.newCachedThreadPool();
    private Socketed bot;

    @BeforeEach
    void connect() throws Exception {
        bot = Socketed.connected();
    }

    @AfterEach
    void disconnect() throws Exception {
        members.shutdownNow();
        bot.close();
    }

    @Test
    void a_commands_answer_travels_with_the_acknowledgement() {
        assertThat(bot.types("help").json().path("text").asString()).isEqualTo("done");
        assertThat(bot.slack().breaches()).isEmpty();
    }

    @Test
    @Tag("timed")
    @Tag("trap-19")
    void ten_slow_commands_at_once_are_all_acknowledged_in_time() throws Exception {
        bot.onCommand(() -> {
            takeASecond();
            return "slowly";
        });

        assertThat(results(typedAtOnce(10))).allMatch(Exchange::acknowledged);
        assertThat(bot.slack().breaches()).isEmpty();
    }

    @Test
    @Tag("trap-19")
    void a_handler_that_throws_an_error_is_acknowledged_and_stops_nothing() {
        bot.onCommand(() -> {
            throw new StackOverflowError("on purpose");
        });
        for (int i = 0; i < 3; i++) {
            Exchange failed = bot.types("fail");
            assertThat(failed.acknowledged()).isTrue();
            assertThat(failed.json().path("text").asString()).startsWith("Something went wrong");
        }
        bot.onCommand(() -> "fine again");

        assertThat(bot.types("help").answer()).contains("fine again");
    }

    @Test
    void an_event_is_acknowledged_and_its_repetition_says_so() {
        var handled = new AtomicInteger();
        bot.onEvent(handled::incrementAndGet);

        Exchange first = bot.slack().admin().joins("U0ADA", "C0PLATFORM").orElseThrow();
        Exchange again = bot.slack().events().redeliver(first, 1, "timeout");

        assertThat(List.of(first, again)).allMatch(Exchange::acknowledged);
        assertThat(handled).hasValue(2);
        assertThat(bot.retries()).containsExactly("1 timeout");
    }

    @Test
    void a_lost_acknowledgement_harms_no_later_one() {
        bot.slack().sockets().dropAcknowledgements(1);
        assertThat(bot.types("help").acknowledged()).isFalse();
        assertThat(bot.types("help").acknowledged()).isTrue();
    }

    @Test
    void pings_are_answered() {
        assertThat(bot.slack().sockets().answerPings(Socketed.SOON)).isTrue();
    }

    @Test
    void what_has_begun_is_acknowledged_before_the_socket_is_closed() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        bot.onCommand(() -> {
            begun.countDown();
            await().atMost(Socketed.SOON).until(() -> goOn.getCount() == 0);
            return "in time";
        });
        Future<Exchange> typed = members.submit(() -> bot.types("help"));
        assertThat(begun.await(Socketed.SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Future<?> closing = members.submit(() -> bot.socket().close());
        goOn.countDown();

        assertThat(typed.get().answer()).contains("in time");
        closing.get();
        await().atMost(Socketed.SOON).until(() -> bot.slack().sockets().open() == 0);
    }

    private List<Future<Exchange>> typedAtOnce(int commands) {
        var typed = new ArrayList<Future<Exchange>>();
        for (int i = 0; i < commands; i++) {
            typed.add(members.submit(() -> bot.types("help")));
        }
        return typed;
    }

    private static List<Exchange> results(List<Future<Exchange>> futures) throws Exception {
        var results = new ArrayList<Exchange>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }

    /** The work that the test is about: it takes its time. */
    private static void takeASecond() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
