package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.k8scard.NotSaved;
import io.github.k8scard.channel.ChannelAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class SharedCommitTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final ChannelAddress CONTESTED = new ChannelAddress("T1", "C1");
    private static final String WAITS = "WAITS";
    private static final Executor THREAD = command -> new Thread(command, "test").start();

    private final Engine engine;
    private final Database database;
    private final List<List<String>> transactions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    SharedCommitTest(Engine engine) {
        this.engine = engine;
        database = Database.open(engine.fresh());
        database.useTransaction(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @AfterEach
    void close() {
        release.countDown();
        database.close();
    }

    @Test
    void a_transaction_that_takes_long_holds_up_nobody_on_postgresql_and_each_is_in_the_order_of_the_keys() {
        var save = saving(AMPLE);
        var first = begin(save, WAITS);
        awaitLatch(begun);
        var others = begun(save, "T5", "T3", "T4");
        if (engine == Engine.H2) {
            release.countDown();
        }
        assertThat(others.stream().map(CompletableFuture::join)).containsExactly("saved T5", "saved T3", "saved T4");
        if (engine == Engine.POSTGRESQL) {
            assertThat(first).isNotDone();
            release.countDown();
        }
        assertThat(first.join()).isEqualTo("saved WAITS");
        assertThat(Stream.of("T3", "T4", "T5").filter(this::isSaved)).hasSize(3);
        assertThat(transactions).allSatisfy(ids -> assertThat(ids).isSorted());
    }

    @Test
    void many_at_once_need_far_fewer_transactions_and_each_has_its_own_result() {
        var save = saving(AMPLE);
        release.countDown();
        var ids = IntStream.range(0, 200).mapToObj(i -> "T" + (1000 + i)).toList();
        var results = Race.of(ids.size(), number -> save.apply(ids.get(number)));
        assertThat(results)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> "saved " + id).toList());
        assertThat(ids).allMatch(this::isSaved);
        assertThat(transactions).hasSizeLessThan(ids.size());
    }

    @Test
    void what_fails_harms_nobody_who_shared_its_transaction() {
        var save = saving(AMPLE);
        var bad = begin(save, "BAD");
        var good = begun(save, "T3", "T4");
        assertThat(good.stream().map(CompletableFuture::join)).containsExactly("saved T3", "saved T4");
        assertThatThrownBy(bad::join).hasRootCauseMessage("bad");
        assertThat(isSaved("T3") && isSaved("T4")).isTrue();
        assertThat(isSaved("BAD")).isFalse();
    }

    @Test
    void what_the_caller_shall_see_is_thrown_at_that_caller_alone_and_costs_no_second_transaction() {
        var own = new IllegalArgumentException("own");
        Function<String, String> refusing = database.together(
                AMPLE,
                id -> id,
                (tables, ids) -> ids.stream()
                        .<Supplier<String>>map(id -> () -> {
                            throw own;
                        })
                        .toList());
        assertThatThrownBy(() -> refusing.apply("T2")).isSameAs(own);
    }

    @Test
    void two_of_one_key_never_share_a_transaction() {
        var save = saving(AMPLE);
        release.countDown();
        Race.of(20, number -> save.apply("T" + number % 2));
        assertThat(transactions).allSatisfy(ids -> assertThat(ids).doesNotHaveDuplicates());
    }

    @Test
    void a_caller_who_was_given_up_has_nothing_stored_and_the_others_have() {
        var save = saving(SHORT);
        var patient = saving(AMPLE);
        try (var holder =
                new HeldTransaction<>(database, tables -> tables.channels().lock(CONTESTED))) {
            assertThat(holder.result()).isNotNull();
            var fault = catchThrowableOfType(NotSaved.class, () -> save.apply("LOCKS"));
            assertThat(fault.nothingStored()).isTrue();
            release.countDown();
            if (engine == Engine.POSTGRESQL) {
                // whoever waits for the lock holds up nobody, while H2 has one write at a time
                assertThat(save.apply("T2")).isEqualTo("saved T2");
            }
        }
        assertThat(patient.apply("T3")).isEqualTo("saved T3");
        database.useTransaction(tables -> tables.channels().lock(CONTESTED));
        assertThat(isSaved("LOCKS")).isFalse();
    }

    @Test
    void what_comes_after_the_closing_is_told_that_nothing_is_stored() {
        var save = saving(AMPLE);
        database.close();
        var fault = catchThrowableOfType(NotSaved.class, () -> save.apply("T2"));
        assertThat(fault.nothingStored()).isTrue();
    }

    /** Saves workspaces; the first waits to be released, one is bad, one waits for a lock. */
    private Function<String, String> saving(Duration atMost) {
        return database.together(atMost, id -> id, (tables, ids) -> {
            transactions.add(ids);
            var results = new ArrayList<Supplier<String>>();
            for (String id : ids) {
                save(tables, id);
                results.add(() -> "saved " + id);
            }
            return results;
        });
    }

    private void save(Tables tables, String id) {
        tables.workspaces().save(id, "Acme", "UBOT", NOW);
        switch (id) {
            case WAITS -> {
                begun.countDown();
                awaitLatch(release);
            }
            case "BAD" -> throw new IllegalStateException("bad");
            case "LOCKS" -> tables.channels().lock(CONTESTED);
            default -> {}
        }
    }

    private List<CompletableFuture<String>> begun(Function<String, String> save, String... ids) {
        return Stream.of(ids).map(id -> begin(save, id)).toList();
    }

    private static CompletableFuture<String> begin(Function<String, String> save, String id) {
        return CompletableFuture.supplyAsync(() -> save.apply(id), THREAD);
    }

    private boolean isSaved(String id) {
        return database.inTransaction(tables -> tables.workspaces().botUser(id).isPresent());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
