package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks after the cards is told what members flag, and decides. Ada is in London, Ben in New York. */
class CuratorStoryTest {
    private static final String KEEP = "curate:keep";

    private static void flag(Running team, String member, Message card, String words) {
        Card seen = team.round(card).card();
        var by = new MemberKey("T0SANDBOX", member);
        team.database()
                .useTransaction(tables -> tables.flags()
                        .add(by, seen, FlagReason.WRONG, words, team.clock().instant()));
    }

    private static Message summary(Running team, String member) {
        return team.slack()
                .awaitMessage(
                        message -> message.offers(KEEP)
                                && team.snapshot()
                                        .direct(member)
                                        .filter(direct -> direct.id().equals(message.channel()))
                                        .isPresent(),
                        SOON);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_set_the_card_up_is_told_next_morning_and_who_flagged_what_came_of_it(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(BEN, card);
            flag(team, BEN, card, "It is <!here> *C*.");
            team.at("2026-11-24T08:59");
            assertThat(team.rows("delivery", "once_key like 'curators:%'")).isZero();
            team.at("2026-11-24T09:00");
            Message summary = summary(team, ADA);
            // Ada has not answered the card, which is still open
            assertThat(summary.text())
                    .contains("1 card is flagged.", "Flagged by 1 member: wrong")
                    .doesNotContain("*C*");
            team.at("2026-11-24T12:00");
            assertThat(team.rows("delivery", "once_key like 'curators:%'")).isEqualTo(1);

            team.slack().member(ADA).clicks(summary, KEEP);
            Message decided = team.slack()
                    .awaitMessage(
                            message -> message.ts().equals(summary.ts())
                                    && message.text().contains("stays as it is. Who flagged it is told."),
                            SOON);
            assertThat(decided.offers(KEEP)).isFalse();
            assertThat(decided.text()).contains("Nothing is flagged");
            team.awaitRows(1, "delivery", "recipient = 'U0BEN' and once_key like 'flag:%' and state = 'SENT'");
            team.slack()
                    .awaitMessage(
                            message -> message.text().startsWith("Thank you for flagging")
                                    && message.text().contains("left the card as it is"),
                            SOON);
            team.at("2026-11-25T09:00");
            assertThat(team.rows("delivery", "once_key like 'curators:%'")).isEqualTo(1);
        }
    }

    @Test
    void flags_lists_what_is_open_for_admins_and_tells_others_what_to_do() {
        try (var team = new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmins(settings, ADA, EMI))) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            assertThat(team.command(BEN, "flags").text()).contains("k8scard admins", "/k8scard flag");
            assertThat(team.command(ADA, "flags").text()).startsWith("Nothing is flagged");
            flag(team, BEN, card, "*B* <!channel> is right");
            Ephemeral listed = team.command(ADA, "flags");
            assertThat(listed.text()).contains("1 card is flagged.", "*B* &lt;!channel&gt; is right");
            assertThat(listed.offers("curate:mend-listed")).isTrue();
            assertThat(listed.offers("curate:retire-listed")).isTrue();
            Ephemeral emis = team.command(EMI, "flags");

            team.slack().member(ADA).clicks(listed, KEEP);
            team.awaitReplaced(listed, "stays as it is");
            team.slack().member(EMI).clicks(emis, KEEP);
            team.awaitReplaced(emis, "decided that already");
            team.awaitRows(1, "delivery", "once_key like 'flag:%'");
        }
    }

    @Test
    void who_is_no_admin_any_more_decides_nothing() {
        try (var team = new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmins(settings, ADA))) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            flag(team, BEN, card, "");
            Ephemeral listed = team.command(ADA, "flags");
            team.restartWith(settings -> TestSettings.withAdmins(settings, EMI));
            assertThat(team.answerTo(ADA, () -> team.slack().member(ADA).clicks(listed, KEEP))
                            .text())
                    .contains("Only the k8scard admins");
            assertThat(team.rows("flag", "decided_at is null")).isEqualTo(1);
        }
    }

    @Test
    void two_instances_tell_each_of_them_once() {
        try (var team = Running.scheduled(Engine.POSTGRESQL);
                var other = new Bot(
                        TestSettings.of(team.slack(), team.url()), Optional.of("127.0.0.1"), team.clock(), refused -> {
                            throw refused;
                        })) {
            Awaitility.await().atMost(SOON).until(other::isReady);
            flag(team, BEN, team.cardOf("2026-11-23"), "");
            team.clock().moveTo(Running.instant("2026-11-24T09:00"));
            var together = CompletableFuture.runAsync(other::runWhatIsDue);
            team.bot().runWhatIsDue();
            together.join();
            team.awaitRows(1, "delivery", "once_key like 'curators:%' and state = 'SENT'");
            assertThat(team.rows("delivery", "once_key like 'curators:%'")).isEqualTo(1);
            summary(team, ADA);
        }
    }
}
