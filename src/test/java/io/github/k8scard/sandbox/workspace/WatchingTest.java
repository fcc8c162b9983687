package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan().withoutPace());

    @Test
    void who_waits_gets_what_comes() throws Exception {
        var waiting = CompletableFuture.supplyAsync(
                () -> world.slack().awaitMessage(message -> message.text().startsWith("What"), SOON));

        Message card = world.card("C0PLATFORM");

        assertThat(waiting.get()).isEqualTo(card);
    }

    @Test
    void who_waits_in_vain_is_told_what_there_is() {
        world.card("C0PLATFORM");

        assertThatThrownBy(
                        () -> world.slack().awaitEphemeral(e -> e.recipient().equals("U0ADA"), Duration.ofMillis(20)))
                .isInstanceOf(WaitedInVain.class)
                .hasMessageContaining("What is a Pod?");
    }

    @Test
    void exchanges_can_be_awaited() {
        var posting = CompletableFuture.runAsync(() -> world.card("C0PLATFORM"));

        List<Exchange> posts = world.slack().traffic().await("chat.postMessage", 1, SOON);

        assertThat(posts).hasSize(1);
        assertThat(posts.get(0).request().path("channel").asString()).isEqualTo("C0PLATFORM");
        assertThat(posts.get(0).json().path("ok").asBoolean()).isTrue();
        posting.join();
        assertThatThrownBy(() -> world.slack().traffic().await("chat.update", 1, Duration.ofMillis(20)))
                .hasMessageContaining("chat.postMessage");
    }

    @Test
    void a_listener_hears_of_changes_and_exchanges_until_it_is_closed() throws Exception {
        List<WorkspaceNews> heard = new CopyOnWriteArrayList<>();
        try (var listening = world.slack().onChange(heard::add)) {
            world.card("C0PLATFORM");
        }
        world.card("C0PLATFORM");

        assertThat(heard).extracting(WorkspaceNews::what).containsExactly("a message was posted", "chat.postMessage");
        assertThat(heard.get(0).version()).isPositive();
    }

    @Test
    void what_only_one_member_saw_is_gone_when_they_reload() {
        world.bot().answers(request -> ToyBot.Answer.json(Json.object().put("text", "psst")));
        world.slack().member("U0ADA").types("C0PLATFORM", "/toy");
        world.slack().member("U0BEN").types("C0PLATFORM", "/toy");

        world.slack().member("U0ADA").reloads();

        assertThat(world.slack().snapshot().ephemerals())
                .extracting(Ephemeral::recipient)
                .containsExactly("U0BEN");
    }

    @Test
    void only_the_latest_exchanges_are_kept_but_they_are_counted_on() {
        var traffic = new Traffic(exchange -> {});
        var exchange = new Exchange(
                0,
                Exchange.Direction.TO_SLACK,
                "auth.test",
                Json.object(),
                new HttpAnswer(200, "{}", false),
                Instant.EPOCH,
                Duration.ZERO,
                Optional.of("a rule"));

        for (int i = 0; i < Traffic.KEPT + 2; i++) {
            traffic.add(exchange);
        }

        assertThat(traffic.exchanges()).hasSize(Traffic.KEPT);
        assertThat(traffic.exchanges().get(0).number()).isEqualTo(3);
        assertThat(traffic.breaches()).hasSize(Traffic.KEPT);
        traffic.forgive();
        assertThat(traffic.breaches()).isEmpty();
    }

    @Test
    void timestamps_are_unique_among_threads() {
        List<CompletableFuture<String>> posts = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> world.card("C0PLATFORM").ts()))
                .limit(100)
                .toList();

        assertThat(posts.stream().map(CompletableFuture::join)).doesNotHaveDuplicates();
        assertThat(world.slack().snapshot().messagesIn("C0PLATFORM"))
                .hasSize(100)
                .isSortedAccordingTo(Comparator.comparing(Message::ts));
    }

    @Test
    void a_snapshot_does_not_change() {
        Snapshot before = world.slack().snapshot();

        world.card("C0PLATFORM");

        assertThat(before.messagesIn("C0PLATFORM")).isEmpty();
        assertThat(world.slack().snapshot().version()).isGreaterThan(before.version());
    }

    @Test
    void many_members_can_act_at_once() {
        Message card = world.card("C0PLATFORM");
        var clicks = world.slack().plan().members().stream()
                .filter(member -> !member.bot())
                .flatMap(member -> Stream.generate(() -> member).limit(10))
                .map(member -> CompletableFuture.supplyAsync(
                        () -> world.slack().member(member.id()).clicks(card, "answer_a")))
                .toList();

        assertThat(clicks)
                .allSatisfy(click -> assertThat(click.join().acknowledged()).isTrue());
        assertThat(world.bot().received()).hasSize(60);
        assertThat(world.bot().received().stream()
                        .map(click -> click.path("trigger_id").asString()))
                .doesNotHaveDuplicates();
        assertThat(world.slack().breaches()).isEmpty();
    }
}
