package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} after a member was forgotten, and before the cards that name them are shown anew. */
class KillAroundForgetTest {
    private static final String CHANGE = "chat.update";
    private static final List<String> MEMBERS = List.of("U0ADA", "U0BEN", "U0CHIOMA", "U0EMI");

    @TempDir
    private Path directory;

    @Test
    @Tag("thorough")
    void a_closed_card_is_shown_without_the_name_after_the_restart() {
        try (var site = new Site(directory)) {
            BotProcess first = site.serves();
            Message card = site.quiz();
            int choices = 0;
            while (card.offers("round:choose:" + choices)) {
                site.slack().member(MEMBERS.get(choices)).clicks(card, "round:choose:" + choices);
                choices++;
            }
            first.sigterm();
            first.exitCode();
            List<String> right = site.rows("select member_id from answer where verdict = 'RIGHT'");
            assertThat(right).hasSize(1);
            assertThat(site.rows("select id from final table (update round set closes_at = created_at)"))
                    .hasSize(1);

            BotProcess second = site.serves();
            String name = "Right: "
                    + site.slack().snapshot().members().get(right.get(0)).displayName();
            site.slack()
                    .await(
                            "the closed card with the name",
                            now -> shown(site, card).contains(name),
                            BotProcess.PATIENCE);
            int changes = site.slack().traffic().exchanges(CHANGE).size();
            site.slack().faults().next(CHANGE, Fault.rateLimited(Duration.ofSeconds(1)));
            forgets(site, right.get(0));
            site.slack().traffic().await(CHANGE, changes + 1, BotProcess.PATIENCE);
            second.awaitLine(Pattern.compile("Delivery \\d+ .* is PENDING"));
            second.kill();
            assertThat(shown(site, card)).contains(name);

            BotProcess third = site.serves();
            site.slack()
                    .await(
                            "the card without the name",
                            now -> !shown(site, card).contains(name),
                            BotProcess.PATIENCE);
            assertThat(shown(site, card)).contains("1 right of " + choices);
            third.sigterm();
            third.exitCode();
            assertThat(site.rows("select 1 from member where id = '" + right.get(0) + "'"))
                    .isEmpty();
        }
    }

    private static void forgets(Site site, String member) {
        site.types(member, "/k8scard forget");
        View form = site.slack().awaitModal(member, view -> view.callbackId().equals("forget"), BotProcess.PATIENCE);
        assertThat(site.slack()
                        .member(member)
                        .submits(form, Map.of("sure", "sure"))
                        .answer())
                .contains("Done. I have forgotten you");
    }

    private static String shown(Site site, Message card) {
        return site.slack()
                .snapshot()
                .message(Site.CHANNEL, card.ts())
                .orElseThrow()
                .blocks()
                .toString();
    }
}
