package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.right;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever members answer and somebody mends, in whatever order and however often that is followed. */
class RegradePropertyTest {
    private static final Set<String> MEMBERS =
            IntStream.range(0, 6).mapToObj(n -> "U" + n).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void in_three_lives_everything_follows_and_no_points_are_lost(Engine engine) {
        for (long seed = 1; seed <= 3; seed++) {
            new Life(engine, seed).run(150);
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @EnumSource
    void in_many_lives_everything_follows_and_no_points_are_lost(Engine engine) {
        for (long seed = 100; seed < 160; seed++) {
            new Life(engine, seed).run(250);
        }
    }

    /** Two channels, in which the card is asked, six members, and somebody who changes their mind. */
    private static final class Life {
        private final long seed;
        private final SplittableRandom random;
        private final TestDatabase database;
        private final MendedTeam team;
        private final List<Channel> channels;
        private final List<Long> rounds = new ArrayList<>();
        private final List<Long> shown = new ArrayList<>();
        private final Map<Long, String> shownTo = new HashMap<>();
        private Map<String, Integer> points = Map.of();
        private int key = MendedTeam.THIS;

        Life(Engine engine, long seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
            database = TestDatabase.emptied(engine);
            team = new MendedTeam(database.database());
            channels = List.of(team.channel("C1"), team.channel("C2"));
        }

        void run(int steps) {
            // all within the seven days that a mend reaches back
            Duration step = Duration.ofDays(6).dividedBy(steps);
            Instant now = nine(MONDAY);
            for (int i = 0; i < steps; i++) {
                now = now.plus(step);
                switch (random.nextInt(12)) {
                    case 0 -> post(LocalDate.ofInstant(now, ZoneOffset.UTC));
                    case 1 -> mend(now);
                    case 2 -> follow(now);
                    case 3 -> team.closeRounds(now);
                    case 4, 5 -> practise(now);
                    default -> click(now);
                }
            }
            team.follow(now.plusSeconds(60));
            // some are told only once no round asks the card any more
            team.follow(now.plus(Duration.ofDays(1)));
            assertThat(team.anyToFollow()).isFalse();
            follow(now.plus(Duration.ofDays(1)).plusSeconds(1));
            var misjudged = database.column("""
                    select a.id
                    from answer a
                    left join regrade g on g.answer_id = a.id
                    where a.choice is not null and coalesce(g.verdict, a.verdict)
                          <> case when a.choice = %d then 'RIGHT' else 'WRONG' end""".formatted(key));
            assertThat(misjudged).as("seed %s", seed).isEmpty();
            assertThat(database.column("select answer_id from regrade")).isNotEmpty();
        }

        private void post(LocalDate date) {
            rounds.add(team.posted(channels.get(random.nextInt(2)), right(key), date, false));
        }

        private void mend(Instant now) {
            int other = random.nextInt(3);
            if (other != key) {
                team.mends(right(key), right(other), now);
                key = other;
            }
        }

        private void follow(Instant now) {
            team.followEdits().run(now);
            team.assertConsistent(MEMBERS);
            var counted = database.column("""
                            select a.id || ' ' || coalesce(g.points, a.points)
                            from answer a
                            left join regrade g on g.answer_id = a.id""").stream()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.parseInt(parts[1])));
            points.forEach((id, before) ->
                    assertThat(counted.get(id)).as("answer %s", id).isGreaterThanOrEqualTo(before));
            points = counted;
        }

        private void practise(Instant now) {
            if (shown.isEmpty() || random.nextBoolean()) {
                String userId = member();
                long id = team.shown(userId, right(key), now);
                shown.add(id);
                shownTo.put(id, userId);
            } else {
                long id = shown.get(random.nextInt(shown.size()));
                try {
                    team.practises(shownTo.get(id), id, random.nextInt(3), now);
                } catch (Mistake askedInAChannel) {
                    // it is answered there
                }
            }
        }

        private void click(Instant now) {
            if (!rounds.isEmpty()) {
                long round = rounds.get(rounds.size() - 1 - random.nextInt(Math.min(4, rounds.size())));
                switch (random.nextInt(8)) {
                    case 0 -> team.answers(member(), round, new Response.Revealed(), now);
                    case 1 -> team.answers(member(), round, new Response.SelfGraded(Grade.HARD), now);
                    default -> team.picks(member(), round, random.nextInt(3), now);
                }
            }
        }

        private String member() {
            return "U" + random.nextInt(MEMBERS.size());
        }
    }
}
