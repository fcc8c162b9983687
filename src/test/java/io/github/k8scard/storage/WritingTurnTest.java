package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WritingTurnTest {
    private static final Executor THREAD = command -> new Thread(command, "test").start();

    private final Database h2 = Database.open(Engine.H2.fresh());

    @AfterEach
    void close() {
        h2.close();
    }

    @Test
    void on_h2_the_next_one_writes_once_the_one_before_is_committed() {
        var events = Collections.synchronizedList(new ArrayList<String>());
        CompletableFuture<Void> second;
        try (var first = held(h2, "T1")) {
            second = CompletableFuture.runAsync(() -> h2.useTransaction(tables -> {
                events.add("begun");
                save(tables, "T2");
                events.add("written");
            }));
            await().until(() -> events.contains("begun"));
            assertThat(first.result()).isTrue();
            events.add("first is committed");
        }
        second.join();
        assertThat(events).containsExactly("begun", "first is committed", "written");
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
