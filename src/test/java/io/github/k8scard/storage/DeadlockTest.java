package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.LogLines;
import io.github.k8scard.channel.Channel;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that the database rolls back for the sake of others. On H2 one writes at a time, so that none waits. */
final class DeadlockTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private final AtomicInteger runs = new AtomicInteger();

    /** How somebody may use the database. */
    private enum Way {
        AT_LEISURE {
            @Override
            void run(Database database, Work work) {
                database.useTransaction(work::run);
            }
        },
        IN_TIME {
            @Override
            void run(Database database, Work work) {
                database.inTransaction(AMPLE, tables -> {
                    work.run(tables);
                    return null;
                });
            }
        },
        TOGETHER {
            @Override
            void run(Database database, Work work) {
                Function<Integer, Integer> together = database.together(AMPLE, one -> one, (tables, all) -> {
                    work.run(tables);
                    return all.stream().<Supplier<Integer>>map(one -> () -> one).toList();
                });
                assertThat(together.apply(1)).isEqualTo(1);
            }
        };

        abstract void run(Database database, Work work);
    }

    private interface Work {
        void run(Tables tables);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_that_wait_for_each_other_both_are_stored_once(Way way) {
        var database = TestDatabase.emptied(Engine.POSTGRESQL);
        List<Channel> channels = database.read(
                tables -> List.of(Samples.channel(tables, "T1", "C0"), Samples.channel(tables, "T1", "C1")));
        var bothHaveOne = new CountDownLatch(2);
        try (var log = LogLines.of(Transactions.class)) {
            Race.of(2, number -> {
                way.run(database.database(), tables -> {
                    runs.incrementAndGet();
                    Channel first = tables.channels().lock(channels.get(number).id());
                    Samples.owed(tables, Samples.extra(first, "card" + number, MONDAY));
                    bothHaveOne.countDown();
                    await(bothHaveOne);
                    tables.channels().lock(channels.get(1 - number).id());
                });
                return number;
            });
            assertThat(runs).hasValue(3);
            assertThat(log.lines()).hasSize(1).allMatch(line -> line.endsWith("it runs again"));
        }
        assertThat(database.column("select card_id from round order by 1")).containsExactly("card0", "card1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_that_is_rolled_back_each_time_is_given_up_and_stores_nothing(Engine engine) {
        var database = TestDatabase.emptied(engine);
        assertThatThrownBy(() -> database.write(tables -> {
                    runs.incrementAndGet();
                    Samples.channel(tables, "T1", "C1");
                    throw new IllegalStateException(new SQLException("could not serialize access", "40001"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not serialize access");
        assertThat(runs).hasValue(3);
        assertThat(database.column("select 1 from workspace")).isEmpty();
    }

    @Test
    void what_the_work_itself_throws_is_not_tried_again() {
        var database = TestDatabase.emptied(Engine.POSTGRESQL);
        assertThatThrownBy(() -> database.write(tables -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException(new SQLException("duplicate key", "23505"));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
