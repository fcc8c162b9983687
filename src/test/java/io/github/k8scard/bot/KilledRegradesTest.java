package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.bot.MendedTeam.right;
import static io.github.k8scard.bot.ThirtyAnswers.NOON;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while grades follow a mended card. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class KilledRegradesTest {
    private static final Instant FOLLOWED = NOON.plusSeconds(60);
    private static final int CHANNELS = 40;
    private static final Set<String> MEMBERS =
            IntStream.range(0, 30).mapToObj(n -> "U" + n).collect(Collectors.toSet());

    /** About as long as a JVM takes to mend them all. */
    private static final int LONGEST_MILLIS = 600;

    private final Random random = new Random(20261201);

    @TempDir
    private Path directory;

    @Test
    void what_was_cut_off_ends_as_what_was_not() throws Exception {
        killTimes(3);
    }

    @Test
    @Tag("thorough")
    void what_was_cut_off_many_times_ends_as_what_was_not() throws Exception {
        for (int life = 0; life < 8; life++) {
            killTimes(6);
        }
    }

    private void killTimes(int kills) throws IOException {
        List<Path> old = List.of(file("cut"), file("whole"));
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
        asked(url("cut"));
        Files.copy(file("cut"), file("whole"), StandardCopyOption.REPLACE_EXISTING);
        for (int kill = 0; kill < kills; kill++) {
            try (var following = FollowingProcess.start(url("cut"), FOLLOWED)) {
                following.killAfter(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
            }
            try (var database = Database.open(url("cut"))) {
                new MendedTeam(database).assertConsistent(MEMBERS);
            }
        }
        assertThat(followed(url("cut"))).isEqualTo(followed(url("whole")));
    }

    /** In many channels, each with a few answers, and in practice. */
    private static void asked(DatabaseUrl url) {
        try (var database = Database.open(url)) {
            var team = new MendedTeam(database);
            MEMBERS.forEach(id -> team.practises(id, team.shown(id, WRONG_KEY, nine(MONDAY)), THAT, nine(MONDAY)));
            for (int channel = 0; channel < CHANNELS; channel++) {
                long round = team.posted(team.channel("C" + channel), WRONG_KEY, MONDAY, true);
                for (int n = 0; n < 10; n++) {
                    team.picks(
                            "U" + (channel * 7 + n) % MEMBERS.size(),
                            round,
                            n % 3,
                            nine(MONDAY).plusSeconds(n));
                }
            }
            team.closeRounds(nine(MONDAY.plusDays(1)));
            team.mends(WRONG_KEY, right(THAT), NOON);
        }
    }

    private static List<String> followed(DatabaseUrl url) {
        try (var database = Database.open(url)) {
            var team = new MendedTeam(database);
            team.follow(FOLLOWED);
            assertThat(team.anyToFollow()).isFalse();
            team.assertConsistent(MEMBERS);
            return Everything.at(url);
        }
    }

    private DatabaseUrl url(String name) {
        return DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve(name), Optional.empty(), Optional.empty());
    }

    private Path file(String name) {
        return directory.resolve(name + ".mv.db");
    }
}
