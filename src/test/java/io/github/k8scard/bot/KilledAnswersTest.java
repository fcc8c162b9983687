package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.AnsweringProcess.Acknowledged;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while many answers share each commit. */
final class KilledAnswersTest {
    @TempDir
    private Path directory;

    @Test
    void no_acknowledged_answer_is_lost_and_none_counts_twice() throws Exception {
        killTimes(3);
    }

    @Test
    @Tag("thorough")
    void no_acknowledged_answer_is_lost_in_many_kills_and_none_counts_twice() throws Exception {
        killTimes(60);
    }

    private void killTimes(int kills) throws Exception {
        var url = DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve("cards"), Optional.empty(), Optional.empty());
        var random = new Random(20261129);
        var acknowledged = new ArrayList<Acknowledged>();
        for (int kill = 0; kill < kills; kill++) {
            acknowledged.addAll(AnsweringProcess.killedAfter(url, 1 + random.nextInt(200)));
            try (var database = Database.open(url)) {
                assertThat(lost(database, acknowledged))
                        .as("after kill %s", kill)
                        .isEmpty();
                // sums are written with the answers, so that they differ if one is there twice or without its sums
                var differences =
                        database.inTransaction(tables -> tables.scoreAudit().differences());
                assertThat(differences).as("after kill %s", kill).isEmpty();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(kills).doesNotHaveDuplicates();
    }

    private static List<Acknowledged> lost(Database database, List<Acknowledged> acknowledged) {
        return database.inTransaction(tables -> acknowledged.stream()
                .filter(one -> tables.answers()
                        .inRound(one.roundId(), new MemberKey("T1", one.userId()))
                        .isEmpty())
                .toList());
    }
}
