package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The token is refused at each start, and nobody has heard whether the app was uninstalled. */
@ParameterizedClass
@EnumSource(Engine.class)
class LastingRefusalTest {
    private static final Instant A_DAY_LATER = NOW.plus(LastingRefusal.LASTS);

    private final TestDatabase database;

    LastingRefusalTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
    }

    private JoinWorkspace process(Messenger.Identity identity) {
        var installation = new Installation(database.database());
        Messenger messenger = mock(Messenger.class);
        when(messenger.identity()).thenReturn(identity);
        var decks = TestDecks.current(List.of(Samples.card("any")));
        var followDecks = new FollowDecks(database.database(), installation, decks);
        return new JoinWorkspace(database.database(), messenger, installation, new Admins(Set.of()), followDecks);
    }

    private void refusedStart(String code, Instant at) {
        var process = process(new Messenger.Identity.Refused(code));
        assertThatThrownBy(() -> process.run(at)).isInstanceOf(JoinWorkspace.TokenRefused.class);
    }

    private List<String> states() {
        return database.column("select state from workspace order by id");
    }

    @Test
    void the_only_workspace_has_left_once_its_token_was_revoked_for_a_day() {
        refusedStart("token_revoked", NOW);
        refusedStart("account_inactive", A_DAY_LATER.minusSeconds(1));
        assertThat(states()).containsExactly("installed");
        refusedStart("account_inactive", A_DAY_LATER);
        assertThat(states()).containsExactly("left");
    }

    @Test
    void a_token_that_was_never_good_says_nothing_of_the_workspace() {
        for (String code : List.of("invalid_auth", "not_authed", "token_expired", "no_permission")) {
            refusedStart(code, NOW);
            refusedStart(code, A_DAY_LATER);
        }
        assertThat(states()).containsExactly("installed");
        assertThat(database.column("select trouble from trouble_told")).isEmpty();
    }

    @Test
    void of_several_workspaces_none_is_taken_to_be_the_one_whether_others_have_left_or_not() {
        database.write(tables -> tables.workspaces().save("T2", "Other", "UBOT", NOW));
        refusedStart("token_revoked", NOW);
        refusedStart("token_revoked", A_DAY_LATER);
        assertThat(states()).containsExactly("installed", "installed");
        database.write(tables -> tables.workspaces().leave("T2"));
        refusedStart("token_revoked", NOW);
        refusedStart("token_revoked", A_DAY_LATER);
        assertThat(states()).containsExactly("installed", "left");
    }

    @Test
    void one_that_another_process_serves_with_a_newer_token_stays() {
        var other = process(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
        other.run(NOW);
        for (int hours = 0; hours < 60; hours++) {
            Instant at = NOW.plus(Duration.ofHours(hours));
            refusedStart("token_revoked", at);
            other.comeBack(at.plusSeconds(60));
        }
        assertThat(states()).containsExactly("installed");
    }

    @Test
    void who_starts_in_time_with_a_good_token_begins_the_day_anew() {
        refusedStart("token_revoked", NOW);
        process(new Messenger.Identity.Known("T1", "Acme", "UBOT")).run(NOW.plusSeconds(60));
        refusedStart("token_revoked", A_DAY_LATER);
        assertThat(states()).containsExactly("installed");
        refusedStart("token_revoked", A_DAY_LATER.plus(LastingRefusal.LASTS));
        assertThat(states()).containsExactly("left");
    }

    @Test
    void a_clock_that_was_years_ahead_does_not_put_it_off() {
        refusedStart("token_revoked", NOW.plus(Duration.ofDays(2_000)));
        refusedStart("token_revoked", NOW);
        refusedStart("token_revoked", A_DAY_LATER);
        assertThat(states()).containsExactly("left");
    }
}
