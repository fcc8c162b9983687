package io.github.k8scard.bench;

import io.github.k8scard.bench.load.SlackLoad;
import io.github.k8scard.bench.load.StandIn;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Three hundred channels whose cards are due in the minute in which the bot gets ready. */
record DueChannels(Place place, SlackLoad slack, Report report) implements Part {
    private static final int CHANNELS = 300;
    private static final int PATIENCE_SECONDS = 150;
    private static final int POLL_MILLIS = 50;

    @Override
    public void run() throws IOException, InterruptedException, SQLException {
        try (var folder = Folder.in(place.work())) {
            DatabaseUrl database = OursOnH2.database(folder.path());
            fill(database);
            int before = slack.standIn().answers().posts().size();
            try (Program program = new Bot(place, slack, database).start()) {
                long ready = System.nanoTime();
                int waited = 0;
                while (slack.standIn().answers().posts().size() - before < CHANNELS
                        && waited < PATIENCE_SECONDS * 1000) {
                    Thread.sleep(POLL_MILLIS);
                    waited += POLL_MILLIS;
                }
                var posts = slack.standIn().answers().posts();
                if (posts.size() - before == CHANNELS) {
                    report.add(Figure.DUE, Column.OURS, (posts.get(posts.size() - 1) - ready) / 1e9);
                } else {
                    report.note("Of 300 channels that were due in one minute, %d had their card after %d s."
                            .formatted(posts.size() - before, PATIENCE_SECONDS));
                }
            }
        }
    }

    private static void fill(DatabaseUrl url) throws SQLException {
        OffsetDateTime due = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        String time = LocalTime.from(due).toString();
        try (Connection database = OpenRounds.open(url)) {
            OpenRounds.insert(
                    database,
                    "workspace (id, name, bot_user_id, state, seen_at)",
                    StandIn.WORKSPACE,
                    "Bench",
                    "U0BOT",
                    "installed",
                    due);
            for (int i = 0; i < CHANNELS; i++) {
                OpenRounds.insert(
                        database,
                        """
                        channel (workspace_id, slack_id, state, mode, post_time, zone, weekdays, next_post_at,
                                 unanswered)""",
                        StandIn.WORKSPACE,
                        OpenRounds.channel(i),
                        "ACTIVE",
                        "QUIZ",
                        time,
                        "UTC",
                        "1,2,3,4,5,6,7",
                        due,
                        0);
            }
        }
    }
}
