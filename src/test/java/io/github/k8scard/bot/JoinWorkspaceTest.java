package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The app was away, with a card planned for nine o'clock. */
class JoinWorkspaceTest {
    private static final Schedule AT_NINE =
            new Schedule(LocalTime.of(9, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Messenger messenger = mock(Messenger.class);
    private final Installation installation = new Installation(database.database());
    private final JoinWorkspace joinWorkspace = new JoinWorkspace(
            database.database(),
            messenger,
            installation,
            new Admins(Set.of("U1")),
            followDecks(database, installation));

    private static FollowDecks followDecks(TestDatabase database, Installation installation) {
        return new FollowDecks(database.database(), installation, TestDecks.current(List.of(Samples.card("any"))));
    }

    @Test
    void a_token_of_a_whole_organization_is_refused_with_its_remedy_and_nothing_is_stored() {
        when(messenger.identity()).thenReturn(new Messenger.Identity.OfOrganisation());

        assertThatThrownBy(() -> joinWorkspace.run(NOW))
                .isInstanceOf(JoinWorkspace.TokenRefused.class)
                .hasMessageContainingAll("SLACK_BOT_TOKEN", "whole organization", "Install the app in that workspace");
        assertThat(installation.workspaceId()).isEmpty();
    }

    @Test
    void only_members_of_the_workspace_that_is_served_are() {
        assertThatThrownBy(() -> installation.requireServed("T1")).hasMessageContaining("only just started");
        database.read(tables -> Samples.channel(tables, "T1", "C1"));
        installation.requireServed("T1");
        installation.joined("T1");
        installation.requireServed("T1");
        assertThatThrownBy(() -> installation.requireServed("T2")).hasMessageContaining("belong to another workspace");
    }

    @ParameterizedTest
    @EnumSource
    void processes_that_join_at_once_owe_each_admin_one_greeting(Engine engine) {
        when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
        var shared = TestDatabase.emptied(engine);
        Race.of(
                4,
                number -> new JoinWorkspace(
                                shared.database(),
                                messenger,
                                new Installation(shared.database()),
                                new Admins(Set.of("U1", "U2")),
                                followDecks(shared, installation))
                        .run(NOW));
        assertThat(shared.column("select recipient from delivery")).containsExactlyInAnyOrder("U1", "U2");
    }

    @Test
    void a_workspace_that_is_known_already_has_been_greeted() {
        when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        joinWorkspace.run(NOW);
        database.write(tables -> tables.workspaces().leave("T1"));
        joinWorkspace.run(NOW);
        assertThat(database.column("select id from delivery")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"240, 0", "300, 0", "301, 1"})
    void a_card_that_is_still_on_time_when_the_app_is_back_is_posted_and_no_other(long secondsLater, int daysLater) {
        long channelId = database.read(tables -> {
            var channel = Samples.channel(tables, "T1", "C1");
            tables.channels().save(channel.scheduled(ChannelSettings.INITIAL.with(AT_NINE), "U1", NOW));
            tables.workspaces().leave("T1");
            return channel.id();
        });
        installation.joined("T1");
        when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));

        joinWorkspace.comeBack(NOW.plusSeconds(secondsLater));

        assertThat(installation.workspaceId()).hasValue("T1");
        Instant next = database.read(tables -> tables.channels().get(channelId))
                .nextPostAt()
                .orElseThrow();
        assertThat(next).isEqualTo(NOW.plusSeconds(86_400L * daysLater));
    }
}
