package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WritingTurnTest {
    private static final Executor THREAD = command -> new Thread(command, "test").start();

    private final Database h2 = Database.open(Engine.H2.fresh());

    @AfterEach
    void close() {
        h2.close();
    }

    static List<Named<Consumer<Tables>>> changes() {
        return List.of(
                Named.of("a statement", tables -> save(tables, "T2")),
                Named.of("a batch", tables -> tables.members().meet(List.of(new MemberKey("T0", "U1")))),
                Named.of("the lock of a row", tables -> tables.channels().lock(new ChannelAddress("T0", "C1"))),
                Named.of("a query that locks", tables -> tables.memories().lock(new MemberKey("T0", "U1"), "pod")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void on_h2_whatever_changes_something_waits_until_the_one_before_has_ended(Consumer<Tables> change) {
        h2.useTransaction(tables -> save(tables, "T0"));
        h2.useTransaction(change);
        var begun = new CountDownLatch(1);
        CompletableFuture<Void> second;
        try (var first = held(h2, "T1")) {
            assertThat(first.result()).isTrue();
            second = CompletableFuture.runAsync(
                    () -> h2.useTransaction(tables -> {
                        begun.countDown();
                        change.accept(tables);
                    }),
                    THREAD);
            await().until(() -> begun.getCount() == 0);
            await().until(() -> isSomebodyWaiting());
            assertThat(second).isNotDone();
        }
        assertThat(second).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void a_transaction_within_another_leaves_the_turn_to_it() {
        h2.useTransaction(outer -> {
            h2.useTransaction(inner -> save(inner, "T1"));
            var other = CompletableFuture.runAsync(() -> h2.useTransaction(tables -> save(tables, "T2")), THREAD);
            await().until(() -> isSomebodyWaiting());
            assertThat(other).isNotDone();
            save(outer, "T3");
        });
        await().until(() -> isSaved(h2, "T2"));
        assertThat(isSaved(h2, "T1")).isTrue();
    }

    @Test
    void many_who_wait_to_write_keep_nobody_from_reading() {
        Function<String, String> shared = h2.together(Duration.ofSeconds(30), id -> id, (tables, ids) -> {
            ids.forEach(id -> save(tables, id));
            return ids.stream().<Supplier<String>>map(id -> () -> id).toList();
        });
        List<CompletableFuture<String>> waiting;
        try (var writing = held(h2, "T1")) {
            assertThat(writing.result()).isTrue();
            waiting = IntStream.range(0, 50)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> shared.apply("W" + number), THREAD))
                    .toList();
            await().until(() -> isSomebodyWaiting());
            for (int i = 0; i < 20; i++) {
                assertThat(isSaved(h2, "T1")).isFalse();
            }
            assertThat(h2.trouble()).isEmpty();
        }
        waiting.forEach(CompletableFuture::join);
        assertThat(isSaved(h2, "W49")).isTrue();
    }

    @Test
    void whoever_reads_waits_for_nobody_who_writes() {
        try (var writing = held(h2, "T1")) {
            assertThat(writing.result()).isTrue();
            assertThat(isSaved(h2, "T1")).isFalse();
        }
        assertThat(isSaved(h2, "T1")).isTrue();
    }

    @Test
    void what_is_rolled_back_gives_the_turn_back() {
        assertThatThrownBy(() -> h2.useTransaction(tables -> {
                    save(tables, "T1");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        CompletableFuture.runAsync(() -> h2.useTransaction(tables -> save(tables, "T2")))
                .join();
        assertThat(List.of(isSaved(h2, "T1"), isSaved(h2, "T2"))).containsExactly(false, true);
    }

    @Test
    void looking_whether_the_database_works_comes_through_between_more_writers_than_connections() {
        var stop = new AtomicBoolean();
        var writers = IntStream.range(0, 2 * ConnectionPool.CONNECTIONS)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            while (!stop.get()) {
                                h2.useTransaction(tables -> save(tables, "T" + number));
                            }
                        },
                        THREAD))
                .toList();
        for (int i = 0; i < 20; i++) {
            h2.report();
            assertThat(h2.trouble()).isEmpty();
        }
        stop.set(true);
        writers.forEach(CompletableFuture::join);
    }

    @Test
    void on_postgresql_several_write_at_once() {
        try (var database = Database.open(Engine.POSTGRESQL.fresh());
                var writing = held(database, "T1")) {
            assertThat(writing.result()).isTrue();
            database.useTransaction(tables -> save(tables, "T2"));
            assertThat(isSaved(database, "T2")).isTrue();
        }
    }

    private static boolean isSomebodyWaiting() {
        return Thread.getAllStackTraces().values().stream()
                .anyMatch(trace ->
                        Stream.of(trace).anyMatch(frame -> frame.getClassName().equals(WritingTurn.class.getName())));
    }

    private static HeldTransaction<Boolean> held(Database database, String id) {
        return new HeldTransaction<>(database, tables -> {
            save(tables, id);
            return true;
        });
    }

    private static void save(Tables tables, String id) {
        tables.workspaces().save(id, "Acme", "UBOT", NOW);
    }

    private static boolean isSaved(Database database, String id) {
        return database.inTransaction(tables -> tables.workspaces().botUser(id).isPresent());
    }
}
