package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9}, then a new process on the same file. */
class KillTest {
    private static final String POST = "chat.postMessage";

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(directory);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void an_acknowledged_answer_is_there_after_a_restart() {
        BotProcess bot = site.serves();
        Message card = site.quiz();

        assertThat(site.slack().member("U0BEN").clicks(card, "round:reveal").acknowledged())
                .isTrue();
        bot.kill();
        site.serves();
        site.slack().member("U0BEN").clicks(card, "round:choose:1");

        assertThat(site.resultOf("U0BEN"))
                .startsWith("You revealed the answer already")
                .contains("Revealed");
        site.close();
        assertThat(site.rows("select member_id from answer")).containsExactly("U0BEN");
    }

    @Test
    @Tag("thorough")
    @Tag("trap-2")
    void a_card_is_never_sent_twice_and_one_that_was_not_claimed_is_sent_after_the_restart() {
        BotProcess notYet = site.serves();
        site.slack().faults().next(POST, Fault.rateLimited(Duration.ofSeconds(2)));
        site.types("U0ADA", "/k8scard quiz");
        site.slack().traffic().await(POST, 1, BotProcess.PATIENCE);
        awaitPutOff(notYet);
        notYet.kill();
        assertThat(site.cards()).isEmpty();

        BotProcess during = site.serves();
        site.slack().await("the card", now -> site.cards().size() == 1, BotProcess.PATIENCE);
        var hang = site.slack().faults().next(POST, Fault.hang());
        site.types("U0ADA", "/k8scard quiz");
        await().atMost(BotProcess.PATIENCE).until(() -> !hang.isWaiting());
        during.kill();
        hang.off();

        BotProcess after = site.serves();
        var withheld = site.slack().faults().next(POST, Fault.hangAfter());
        site.types("U0ADA", "/k8scard quiz");
        site.slack().await("the card", now -> site.cards().size() == 2, BotProcess.PATIENCE);
        after.kill();
        withheld.off();

        BotProcess last = site.serves();
        Message unproved = site.cards().get(1);
        site.slack().member("U0BEN").clicks(unproved, "round:choose:0");
        site.slack()
                .await(
                        "the count, after many turns of the timer that sends",
                        now -> site.cards().stream()
                                .anyMatch(card -> card.blocks().toString().contains("1 answered")),
                        BotProcess.PATIENCE);
        last.sigterm();
        last.exitCode();

        assertThat(site.cards()).hasSize(2);
        assertThat(site.rows("select state from delivery where kind = 'CARD' order by id"))
                .containsExactly("SENT", "SENDING", "SENT");
        assertThat(site.slack().breaches()).isEmpty();
    }

    /** The rate limit has been answered and the delivery is owed again: only then is it unclaimed for certain. */
    private static void awaitPutOff(BotProcess bot) {
        bot.awaitLine(Pattern.compile("Delivery \\d+ .* is PENDING"));
    }
}
