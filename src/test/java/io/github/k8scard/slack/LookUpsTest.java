package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.bot.Admins;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.FollowDecks;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.bot.LearnNames;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.threads.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace whose members click, and a Slack that tells their names. */
class LookUpsTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T09:30:00Z");
    private static final int A_MINUTE = 100;

    private final Database database = Database.open(DatabaseUrl.inMemory("look-ups-" + UUID.randomUUID()));
    private final CopyOnWriteArrayList<MemberKey> asked = new CopyOnWriteArrayList<>();
    private final Messenger messenger = mock(Messenger.class);
    private final Installation installation = new Installation(database);
    private final Directory directory = new Directory(database, messenger, ZoneOffset.UTC);
    private final Work work = new Work("look-up", 2, 500);
    private final LookUps lookUps = new LookUps(installation, directory, work);

    @BeforeEach
    void start() {
        when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
        var followDecks = new FollowDecks(database, installation, TestDecks.current(List.of(Samples.card("any"))));
        new JoinWorkspace(database, messenger, installation, new Admins(Set.of()), followDecks).run(MORNING);
        when(messenger.profile(any())).thenAnswer(call -> {
            asked.add(call.getArgument(0));
            return Optional.of(new Profile("Somebody", Optional.empty()));
        });
    }

    @AfterEach
    void stop() {
        work.close();
        database.close();
    }

    private static MemberKey member(int number) {
        return new MemberKey("T1", "U" + number);
    }

    private void clicks(int members, Instant at) {
        for (int i = 0; i < members; i++) {
            lookUps.soon(member(i), at);
        }
    }

    @Test
    void whoever_clicks_is_asked_about_once_a_day() {
        for (int i = 0; i < 5; i++) {
            clicks(1, MORNING.plusSeconds(i));
        }
        await().until(() -> directory.wasAsked(member(0), MORNING));
        clicks(1, MORNING.plus(Duration.ofHours(23)));
        assertThat(asked).hasSize(1);
        clicks(1, MORNING.plus(Duration.ofHours(25)));
        work.close();

        assertThat(asked).containsExactly(member(0), member(0));
    }

    @Test
    void of_a_crowd_slack_is_asked_at_its_rate_and_in_the_end_about_everybody() {
        int crowd = 200;
        clicks(crowd, MORNING);
        work.close();
        assertThat(asked).hasSizeLessThan(A_MINUTE);

        Set<MemberKey> known = new HashSet<>(asked);
        var learnNames = new LearnNames(database, installation, directory);
        for (int minute = 0; known.size() < crowd; minute++) {
            assertThat(minute).as("minutes until all are known").isLessThan(5);
            int before = asked.size();
            for (int second = 0; second < 60; second += 5) {
                learnNames.run(MORNING.plusSeconds(minute * 60L + second));
            }
            known.addAll(asked);
            assertThat(asked.size() - before).isLessThan(A_MINUTE);
        }
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void nobody_of_another_workspace_is_asked_about() {
        lookUps.soon(new MemberKey("T2", "U1"), MORNING);
        work.close();

        assertThat(asked).isEmpty();
    }
}
