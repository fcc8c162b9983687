package io.github.k8scard.bench;

import io.github.k8scard.bench.load.Clicks;
import io.github.k8scard.bench.load.SlackLoad;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** The bot with its database in a file, as it comes. */
record OursOnH2(Place place, SlackLoad slack, Report report, DeckCards deck, Extent extent) implements Part {
    /** How many people answer each round. */
    static final int MEMBERS = 1_000;

    private static final int ROUNDS = 800;
    private static final int CHANNELS = 20;

    static DatabaseUrl database(Path folder) {
        return DatabaseUrl.parse("jdbc:h2:file:" + folder.resolve("k8scard"), Optional.empty(), Optional.empty());
    }

    @Override
    public void run() throws IOException, InterruptedException, SQLException {
        try (var folder = Folder.in(place.work())) {
            DatabaseUrl database = database(folder.path());
            var clicks = new Clicks(slack.standIn(), OpenRounds.fill(database, deck, 1), MEMBERS);
            var bot = new Bot(place, slack, database);
            new Subject(slack, report, Column.OURS, clicks).starts(bot::start);
        }
        try (var folder = Folder.in(place.work())) {
            commands(folder);
        }
        try (var folder = Folder.in(place.work())) {
            load(folder);
        }
    }

    /** In a workspace with as many open cards as one can have, and everybody on each board. */
    private void commands(Folder folder) throws IOException, InterruptedException, SQLException {
        DatabaseUrl database = database(folder.path());
        var clicks = new Clicks(slack.standIn(), OpenRounds.fill(database, deck, CHANNELS), MEMBERS);
        var subject = new Subject(slack, report, Column.OURS, clicks);
        try (Program program = new Bot(place, slack, database).start()) {
            subject.clickAll(program);
            subject.commands(program);
        }
    }

    private void load(Folder folder) throws IOException, InterruptedException, SQLException {
        DatabaseUrl database = database(folder.path());
        int rounds = Math.max(ROUNDS, 2 * extent.answers() / MEMBERS);
        var clicks = new Clicks(slack.standIn(), OpenRounds.fill(database, deck, rounds), MEMBERS);
        var bot = new Bot(place, slack, database);
        var subject = new Subject(slack, report, Column.OURS, clicks);
        long bytesBefore = folder.bytes();
        try (Program program = bot.start()) {
            subject.clicks(program, extent.minute());
            subject.clicksUpTo(program, extent.answers(), extent.answersWithin());
            report.add(Figure.BYTES_RUNNING, Column.OURS, (double) (folder.bytes() - bytesBefore) / clicks.made());
        }
        try (Program program = bot.start()) {
            report.add(Figure.BYTES_RESTARTED, Column.OURS, (double) (folder.bytes() - bytesBefore) / clicks.made());
            subject.warmUp(program);
            subject.paced(program, extent.paced());
        }
    }
}
