package io.github.k8scard.bench;

import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.storage.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long what the bot reads takes with much history. Prints rows for {@code docs/performance.md}, which says how to
 * run it: median and 99th percentile in milliseconds, for one number of answers after the other.
 */
public final class HistoryBench {
    private static final Logger log = LoggerFactory.getLogger(HistoryBench.class);
    private static final long[] USUAL = {10_000};
    private static final long[] LONG = {10_000, 1_000_000, 10_000_000};

    private HistoryBench() {}

    /**
     * @param arguments nothing for ten thousand answers on H2, {@code long} for up to ten million; or {@code h2} or
     *     {@code postgresql}, then the numbers of answers, ascending
     */
    public static void main(String... arguments) throws IOException, SQLException {
        boolean sized = arguments.length > 1;
        long[] sizes = sized
                ? Arrays.stream(arguments).skip(1).mapToLong(Long::parseLong).toArray()
                : arguments.length == 1 ? LONG : USUAL;
        if (sized && arguments[0].equals("postgresql")) {
            try (var server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                String address = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
                run("PostgreSQL", DatabaseUrl.parse(address, Optional.of("postgres"), Optional.empty()), sizes);
            }
        } else {
            Path folder = Files.createTempDirectory("k8scard-history");
            Path file = folder.resolve("history.mv.db");
            try {
                String address = "jdbc:h2:file:" + folder.resolve("history");
                run("H2", DatabaseUrl.parse(address, Optional.empty(), Optional.empty()), sizes);
                log.info("{} MB on disk", Files.size(file) / 1_000_000);
            } finally {
                // some GB
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        }
    }

    private static void run(String name, DatabaseUrl url, long... sizes) throws SQLException {
        Decks deck = Decks.of(DeckReader.read(Path.of("deck.json")));
        Map<String, List<String>> taken = new LinkedHashMap<>();
        try (var stories = new TimedStories(url, new CurrentDecks(deck));
                var years = new Years(url)) {
            years.begin(deck);
            for (long size : sizes) {
                long begin = System.nanoTime();
                years.fill(size);
                log.info("{} answers, filled in {} s", size, (System.nanoTime() - begin) / 1_000_000_000);
                years.run(YearsOfAChannel.UNDER_WAY, 1, 0, 0);
                Map<String, String> timed = stories.timed();
                log.info("{} answers: {}", size, timed);
                timed.forEach((story, times) ->
                        taken.computeIfAbsent(story, it -> new ArrayList<>()).add(times));
            }
        }
        String answers = LongStream.of(sizes)
                .mapToObj(size -> String.format(Locale.ENGLISH, "%,d", size))
                .reduce((one, next) -> one + ", " + next)
                .orElseThrow();
        UnaryOperator<String> title = story -> story + ", on " + name + " with " + answers + " answers, ms";
        taken.forEach((story, times) -> log.info("| {} | {} |", title.apply(story), String.join(", ", times)));
    }
}
