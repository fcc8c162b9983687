package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.Settings;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.TokenState;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bot says where it is new. */
class WelcomeStoryTest {
    private static final String SET_UP = "command:run:0";
    private static final String CARD = "command:run:1";
    private static final String HELP = "command:run:2";

    private static Message welcome(Running team) {
        return team.slack().awaitMessage(message -> message.channel().equals(RANDOM) && message.offers(SET_UP), SOON);
    }

    private static View form(Running team, String member, Message welcome) {
        team.slack().member(member).clicks(welcome, SET_UP);
        return team.slack().awaitModal(member, view -> view.callbackId().equals("schedule"), SOON);
    }

    @ParameterizedTest
    @EnumSource
    void invited_where_nothing_is_set_up_it_posts_one_message_and_its_buttons_lead_on_while_it_stays(Engine engine)
            throws Exception {
        try (var team = Running.on(engine)) {
            Exchange invited = team.slack().admin().invitesBot(RANDOM).orElseThrow();
            Redelivery.atOnce(team, invited);
            Message welcome = welcome(team);
            Redelivery.asIfNeverReceived(team, invited);
            Redelivery.atOnce(team, invited);

            assertThat(team.click(ADA, welcome, CARD).text()).startsWith("Practice: ");
            assertThat(team.click(BEN, welcome, HELP).text()).contains("/k8scard quiz");
            View form = form(team, ADA, welcome);
            team.slack().member(ADA).submits(form, Map.of("time", "08:15", "zone", "berlin"));
            Message told =
                    team.slack().awaitMessage(message -> message.text().startsWith("Ada set the daily card"), SOON);
            assertThat(form(team, BEN, welcome).blocks().toString()).contains("08:15", "Europe/Berlin");
            assertThat(team.snapshot().messagesIn(RANDOM)).containsExactly(welcome, told);
        }
    }

    @Test
    void what_is_stored_tells_what_to_type_where_no_buttons_are_drawn() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().admin().invitesBot(RANDOM);
            Message welcome = welcome(team);
            assertThat(welcome.text())
                    .startsWith("Hi! ")
                    .contains("/k8scard schedule 09:30", "/k8scard practice", "/k8scard help");
            assertThat(welcome.blocks().toString()).doesNotContain("/k8scard");
            assertThat(team.rows("delivery", "body = '" + welcome.text() + "'")).isEqualTo(1);
        }
    }

    @Test
    void invited_again_while_nothing_is_set_up_it_says_so_again() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().admin().invitesBot(RANDOM);
            Message first = welcome(team);
            team.slack().admin().removesBot(RANDOM);
            team.later(Duration.ofMinutes(1));
            team.slack().admin().invitesBot(RANDOM);
            Message second = team.slack()
                    .awaitMessage(
                            message -> message.offers(SET_UP) && !message.ts().equals(first.ts()), SOON);
            assertThat(second.text()).isEqualTo(first.text());
            assertThat(team.snapshot().messagesIn(RANDOM)).containsExactly(first, second);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_admin_is_greeted_once_and_one_that_slack_does_not_know_harms_nothing(Engine engine) {
        try (var team =
                new Running(engine.fresh(), K8scardWorkspace.plan().withoutPace(), WelcomeStoryTest::withThreeAdmins)) {
            Message ada = greeting(team, ADA);
            Message ben = greeting(team, BEN);
            assertThat(ada.text()).startsWith("Hi! ").contains("/invite @k8scard");
            assertThat(ada.offers(SET_UP)).isFalse();
            assertThat(team.click(ADA, ada, CARD).text()).startsWith("Practice: ");
            assertThat(team.click(BEN, ben, HELP).text()).contains("/k8scard quiz");
            team.awaitRows(1, "delivery", "state = 'FAILED' and recipient = 'U0NOBODY'");

            team.restartWith(WelcomeStoryTest::withThreeAdmins);
            team.slack().admin().uninstalls();
            team.awaitRows(1, "workspace", "state = 'left'");
            team.slack().admin().tokenIs(TokenState.ACTIVE);
            team.slack().admin().invitesBot(PLATFORM);
            team.restartWith(WelcomeStoryTest::withThreeAdmins);
            team.later(Duration.ofMinutes(1));
            assertThat(team.rows("delivery", "recipient is not null")).isEqualTo(3);
            assertThat(direct(team)).containsExactlyInAnyOrder(ada, ben);
        }
    }

    @Test
    void where_it_was_installed_before_it_greets_no_admin() {
        try (var team = Running.on(Engine.H2)) {
            team.restartWith(WelcomeStoryTest::withThreeAdmins);
            team.bot().runWhatIsDue();
            assertThat(team.rows("delivery")).isZero();
        }
    }

    private static Settings withThreeAdmins(Settings settings) {
        return TestSettings.withAdmins(settings, ADA, BEN, "U0NOBODY");
    }

    private static Message greeting(Running team, String member) {
        String channel = team.slack()
                .await("a direct message", now -> now.direct(member).isPresent(), SOON)
                .direct(member)
                .orElseThrow()
                .id();
        return team.slack().awaitMessage(message -> message.channel().equals(channel) && message.offers(CARD), SOON);
    }

    private static List<Message> direct(Running team) {
        return team.snapshot().messages().values().stream()
                .flatMap(List::stream)
                .filter(message -> message.channel().startsWith("D"))
                .toList();
    }
}
