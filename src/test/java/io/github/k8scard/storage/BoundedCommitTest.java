package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.NotSaved;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class BoundedCommitTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final ChannelAddress CONTESTED = new ChannelAddress("T1", "C1");
    private static final Executor THREAD = command -> new Thread(command, "test").start();

    private final Database database;

    BoundedCommitTest(Engine engine) {
        database = Database.open(engine.fresh());
        database.useTransaction(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void work_that_is_quick_enough_is_committed() {
        String result = database.inTransaction(AMPLE, tables -> {
            save(tables, "T2");
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(saved("T2")).isTrue();
    }

    @Test
    void what_owes_a_message_tells_whoever_sends_once_it_is_committed() {
        var owing = new AtomicInteger();
        database.afterOwing(owing::incrementAndGet);
        database.inTransaction(AMPLE, tables -> {
            var channel = tables.channels().find(CONTESTED).orElseThrow();
            tables.deliveries().owe(Owed.notice(Recipient.in(channel), "Hello", NOW, NOW.plus(AMPLE)));
            assertThat(owing).hasValue(0);
            return null;
        });
        database.inTransaction(AMPLE, tables -> tables.channels().find(CONTESTED));
        assertThat(owing).hasValue(1);
    }

    @Test
    void what_the_work_throws_comes_out_as_it_is_and_nothing_is_stored() {
        var own = new IllegalArgumentException("own");
        assertThatThrownBy(() -> database.inTransaction(AMPLE, tables -> {
                    save(tables, "T2");
                    throw own;
                }))
                .isSameAs(own);
        assertThat(saved("T2")).isFalse();
    }

    @Test
    void work_that_waits_for_a_lock_too_long_stores_nothing_even_once_the_lock_is_free() {
        var begun = new AtomicBoolean();
        var after = new CountDownLatch(1);
        try (var holder =
                new HeldTransaction<>(database, tables -> tables.channels().lock(CONTESTED))) {
            assertThat(holder.result()).isNotNull();
            var fault = catchThrowableOfType(
                    NotSaved.class,
                    () -> database.inTransaction(SHORT, tables -> {
                        begun.set(true);
                        save(tables, "T2");
                        tables.channels().lock(CONTESTED);
                        save(tables, "T3");
                        after.countDown();
                        return null;
                    }));
            assertThat(fault.nothingStored()).isTrue();
            assertThat(fault).hasMessageContaining("nothing was stored");
        }
        // on a busy machine it may have been given up before it could begin
        await().until(() -> !begun.get() || after.getCount() == 0);
        // the one who was given up holds the lock until it has rolled back
        database.useTransaction(tables -> tables.channels().lock(CONTESTED));
        assertThat(saved("T2")).isFalse();
        assertThat(saved("T3")).isFalse();
    }

    @Test
    void more_work_than_there_are_threads_is_given_up_in_time_and_never_begins() {
        var begun = new AtomicBoolean();
        var release = new CountDownLatch(1);
        var blockers = Race.of(8, number -> {
            var started = new CountDownLatch(1);
            var blocker = CompletableFuture.runAsync(
                    () -> database.inTransaction(AMPLE, tables -> {
                        started.countDown();
                        awaitLatch(release);
                        return null;
                    }),
                    THREAD);
            awaitLatch(started);
            return blocker;
        });
        var fault = catchThrowableOfType(
                NotSaved.class,
                () -> database.inTransaction(SHORT, tables -> {
                    begun.set(true);
                    return null;
                }));
        assertThat(fault.nothingStored()).isTrue();
        release.countDown();
        blockers.forEach(CompletableFuture::join);
        database.inTransaction(AMPLE, tables -> null);
        assertThat(begun).isFalse();
    }

    @Test
    void an_interrupted_caller_is_told_and_nothing_is_stored() {
        var release = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        var fault = catchThrowableOfType(
                NotSaved.class,
                () -> database.inTransaction(AMPLE, tables -> {
                    save(tables, "T2");
                    awaitLatch(release);
                    return null;
                }));
        assertThat(Thread.interrupted()).isTrue();
        release.countDown();
        assertThat(fault.nothingStored()).isTrue();
        database.close();
        assertThat(database.trouble()).isPresent();
    }

    @Test
    void closing_waits_for_a_transaction_that_is_running_and_lets_it_commit() {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var running = CompletableFuture.supplyAsync(
                () -> database.inTransaction(AMPLE, tables -> {
                    save(tables, "T2");
                    started.countDown();
                    awaitLatch(release);
                    return "committed";
                }),
                THREAD);
        awaitLatch(started);
        var closing = new Thread(database::close, "closing");
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        assertThat(running).isNotDone();
        release.countDown();
        assertThat(running.join()).isEqualTo("committed");
        await().until(() -> !closing.isAlive());
    }

    @Test
    void work_that_comes_after_the_closing_is_told_that_nothing_is_stored() {
        database.close();
        var fault = catchThrowableOfType(NotSaved.class, () -> database.inTransaction(AMPLE, tables -> null));
        assertThat(fault.nothingStored()).isTrue();
    }

    private boolean saved(String workspaceId) {
        Optional<String> bot =
                database.inTransaction(tables -> tables.workspaces().botUser(workspaceId));
        return bot.isPresent();
    }

    private static void save(Tables tables, String workspaceId) {
        tables.workspaces().save(workspaceId, "Acme", "UBOT", NOW);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
