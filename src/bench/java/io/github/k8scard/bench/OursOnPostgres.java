package io.github.k8scard.bench;

import io.github.k8scard.bench.load.Clicks;
import io.github.k8scard.bench.load.SlackLoad;
import io.github.k8scard.storage.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** The bot with its database in a PostgreSQL on the same machine, which waits for the disk at each commit. */
record OursOnPostgres(Place place, SlackLoad slack, Report report, DeckCards deck) implements Part {
    private static final double SECONDS_BETWEEN = 10;
    private static final int ROUNDS = 200;

    @Override
    public void run() throws IOException, InterruptedException, SQLException {
        try (var server = started()) {
            if (server == null) {
                return;
            }
            var database = DatabaseUrl.parse(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                    Optional.of("postgres"),
                    Optional.empty());
            var clicks = new Clicks(slack.standIn(), OpenRounds.fill(database, deck, ROUNDS), OursOnH2.MEMBERS);
            var its = new Report();
            try (Program program = new Bot(place, slack, database).start()) {
                new Subject(slack, its, Column.OURS, clicks).clicks(program, SECONDS_BETWEEN);
            }
            report.add(Figure.POSTGRES_FIRST, Column.OURS, its.last(Figure.FIRST_CLICKS, Column.OURS));
            report.add(Figure.POSTGRES_FIRST_P99, Column.OURS, its.last(Figure.FIRST_P99, Column.OURS));
            report.add(Figure.POSTGRES_LATER, Column.OURS, its.last(Figure.LATER_CLICKS, Column.OURS));
            report.add(Figure.POSTGRES_LATER_P99, Column.OURS, its.last(Figure.LATER_P99, Column.OURS));
        }
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException | RuntimeException e) {
            report.note("PostgreSQL cannot be started here, so it was left out: " + e.getMessage());
            return null;
        }
    }
}
