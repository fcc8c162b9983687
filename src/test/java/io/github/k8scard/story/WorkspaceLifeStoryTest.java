package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.TokenState;
import io.github.k8scard.storage.Engine;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happens to members and to the app's installation, and what the bot makes of it. */
class WorkspaceLifeStoryTest {
    @ParameterizedTest
    @EnumSource
    void who_leaves_and_comes_back_and_who_changes_is_followed(Engine engine) throws Exception {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(BEN, card);
            team.awaitRows(1, "member", "id = 'U0BEN'");
            var admin = team.slack().admin();
            Exchange left = admin.leaves(BEN, PLATFORM).orElseThrow();
            Redelivery.atOnce(team, left);
            assertThat(team.rows("departure", "member_id = 'U0BEN'")).isEqualTo(1);
            admin.joins(BEN, PLATFORM);
            Redelivery.atOnce(team, left);
            assertThat(team.rows("departure")).isZero();

            admin.renamesMember(BEN, "benedict", "Benedict");
            admin.movesMember(BEN, ZoneId.of("Asia/Kolkata"));
            assertThat(team.rows("member", "name = 'Benedict' and zone = 'Asia/Kolkata' and not deactivated"))
                    .isEqualTo(1);
            Redelivery.atOnce(team, admin.deactivates(BEN).orElseThrow());
            assertThat(team.rows("member", "id = 'U0BEN' and deactivated")).isEqualTo(1);
            admin.reactivates(BEN);
            assertThat(team.rows("member", "id = 'U0BEN' and not deactivated")).isEqualTo(1);

            admin.renamesMember("U0CHIOMA", "chi", "Chi");
            assertThat(team.rows("member", "id = 'U0CHIOMA'")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-25")
    void uninstalled_everything_stops_and_a_new_install_starts_it_with_the_next_card(Engine engine) throws Exception {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            List<Exchange> uninstalled = team.slack().admin().uninstalls();
            for (Exchange event : uninstalled) {
                Redelivery.atOnce(team, event);
            }
            assertThat(team.rows("workspace", "state = 'left'")).isEqualTo(1);
            int calls = team.calls("chat.postMessage").size();
            team.at("2026-11-24T09:30");
            team.at("2026-11-25T09:30");
            assertThat(team.rows("round")).isEqualTo(1);
            assertThat(team.rows("round", "closed_at is not null")).isEqualTo(1);
            assertThat(team.calls("chat.postMessage")).hasSize(calls);

            team.slack().admin().tokenIs(TokenState.ACTIVE);
            team.slack().admin().invitesBot(PLATFORM);
            team.restart();
            team.at("2026-11-25T12:00");
            for (Exchange event : uninstalled) {
                Redelivery.asIfNeverReceived(team, event);
                Redelivery.atOnce(team, event);
            }
            team.awaitText(card, ", closed");
            assertThat(team.cards()).doesNotContain(card).isEmpty();
            assertThat(team.cardOf("2026-11-26").text()).startsWith("Card for Thu 26 Nov: ");
        }
    }

    @Test
    @Tag("trap-25")
    void a_revoked_token_stops_everything_but_not_that_of_a_person() {
        try (var team = Running.scheduled(Engine.H2)) {
            ObjectNode ofPerson = JsonMapper.shared().createObjectNode().put("type", "tokens_revoked");
            ofPerson.putObject("tokens").putArray("oauth").add(ADA);
            team.slack().events().send(ofPerson);
            assertThat(team.rows("workspace", "state = 'installed'")).isEqualTo(1);
            team.slack().admin().revokesToken();
            team.at("2026-11-23T09:30");
            assertThat(team.rows("round")).isZero();
        }
    }
}
