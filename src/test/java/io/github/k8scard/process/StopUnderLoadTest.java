package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.User;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end comes while a whole department clicks. */
class StopUnderLoadTest {
    /** So many that the end comes long before all of them have clicked. */
    private static final int PEOPLE = 1_000;

    private static final int ENOUGH = 60;
    private static final String CHANNEL = "C0CROWD";

    @TempDir
    private Path directory;

    @Test
    void every_acknowledged_click_is_in_the_file() throws InterruptedException {
        List<String> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> "U0CROWD" + i).toList();
        try (var site = new Site(directory, crowded(people))) {
            BotProcess bot = site.serves();
            site.slack().member(people.get(0)).types(CHANNEL, "/k8scard quiz");
            var card = site.slack().awaitMessage(message -> message.offers("round:choose:0"), BotProcess.PATIENCE);

            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            var enough = new CountDownLatch(ENOUGH);
            var clicking = Executors.newFixedThreadPool(4);
            people.forEach(person -> clicking.execute(() -> {
                if (site.slack().member(person).clicks(card, "round:choose:1").status() == 200) {
                    acknowledged.add(person);
                    enough.countDown();
                }
            }));
            assertThat(enough.await(BotProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            bot.sigterm();
            int code = bot.orderlyExitCode();
            clicking.shutdown();
            assertThat(clicking.awaitTermination(BotProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            assertThat(code).isIn(0, 143);
            assertThat(bot.output()).contains("Bot: Stopped").doesNotContain("ERROR", "\tat ");
            assertThat(acknowledged).hasSizeBetween(ENOUGH, PEOPLE - 1);
            assertThat(site.rows("select member_id from answer")).containsAll(acknowledged);
        }
    }

    private static WorkspacePlan crowded(List<String> people) {
        WorkspacePlan plan = K8scardWorkspace.plan().withoutPace();
        for (String person : people) {
            plan = plan.withMember(
                    User.person(person, person.toLowerCase(java.util.Locale.ROOT), person, "UTC", "T0SANDBOX"));
        }
        String[] all = Stream.concat(people.stream(), Stream.of("U0K8SCARD")).toArray(String[]::new);
        return plan.withChannel(Conversation.open(CHANNEL, "crowd", all));
    }
}
