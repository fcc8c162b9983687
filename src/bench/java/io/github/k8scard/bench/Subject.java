package io.github.k8scard.bench;

import io.github.k8scard.bench.load.Clicks;
import io.github.k8scard.bench.load.Commands;
import io.github.k8scard.bench.load.Pace;
import io.github.k8scard.bench.load.Requests;
import io.github.k8scard.bench.load.SlackLoad;
import io.github.k8scard.bench.load.Timings;
import java.io.IOException;

/** Measures one program, whatever it is, and reports it in a column. For one thread. */
final class Subject {
    /** How many connections Slack keeps open. */
    static final int CONNECTIONS = 32;

    private static final double WINDOW = 10;
    private static final double COMMANDS_WARM_UP = 2;
    private static final double COMMANDS = 6;
    private static final double ALL_WITHIN = 60;
    private static final int PER_SECOND = 200;
    private static final int CROWD = 100;

    private final SlackLoad slack;
    private final Report report;
    private final Column column;
    private final Clicks clicks;
    private final boolean replies;
    private int refused;

    Subject(SlackLoad slack, Report report, Column column, Clicks clicks) {
        this.slack = slack;
        this.report = report;
        this.column = column;
        this.clicks = clicks;
        this.replies = column != Column.SILENT_PEER;
        slack.standIn().replies().forget();
    }

    /** Starts a program. */
    interface Start {
        Program start() throws IOException, InterruptedException;
    }

    /** How soon it is there after a start, and how it takes the first clicks. */
    void starts(Start start) throws IOException, InterruptedException {
        try (Program program = start.start()) {
            report.add(Figure.READY, column, program.readyAfter());
            report.add(
                    Figure.FIRST_CLICK,
                    column,
                    click(program, Pace.full(1, 1, 10)).all().millis(1));
            awaitReplies();
        }
        try (Program program = start.start()) {
            report.add(
                    Figure.HUNDRED,
                    column,
                    click(program, Pace.full(CROWD, CROWD, 10)).all().millis(1));
            awaitReplies();
        }
    }

    /** Clicks as fast as they are acknowledged, from now on, and later. */
    void clicks(Program program, double secondsBetween) throws IOException, InterruptedException {
        Timings.Window first = click(program, full(WINDOW)).window(0, WINDOW);
        report.add(Figure.FIRST_CLICKS, column, first.perSecond());
        report.add(Figure.FIRST_P99, column, first.millis(0.99));
        click(program, full(secondsBetween));
        double cpu = program.usage().cpuSeconds();
        Timings last = click(program, full(WINDOW));
        Timings.Window later = last.window(0, WINDOW);
        report.add(Figure.LATER_CLICKS, column, later.perSecond());
        report.add(Figure.LATER_P50, column, later.millis(0.5));
        report.add(Figure.LATER_P99, column, later.millis(0.99));
        report.add(Figure.LATER_CPU, column, (program.usage().cpuSeconds() - cpu) * 1e6 / last.count());
        awaitReplies();
    }

    /** Clicks until there are so many, and looks how much memory the program has then. */
    void clicksUpTo(Program program, int many, double atMostSeconds) throws IOException, InterruptedException {
        int missing = Math.min(clicks.left(), many - clicks.made());
        if (missing > 0) {
            click(program, Pace.full(CONNECTIONS, missing, atMostSeconds));
        }
        awaitReplies();
        report.add(Figure.RESIDENT, column, program.usage().residentMb());
        report.add(Figure.CLICKS, column, clicks.made());
    }

    /** Clicks without measuring anything. */
    void warmUp(Program program) throws InterruptedException {
        click(program, full(WINDOW));
        awaitReplies();
    }

    /** Clicks until every member has answered every card. */
    void clickAll(Program program) throws InterruptedException {
        click(program, Pace.full(CONNECTIONS, clicks.left(), ALL_WITHIN));
        awaitReplies();
    }

    void commands(Program program) {
        int people = Practisers.NUMBER;
        command(program, "", Practisers.FIRST, people, Figure.CARD_COMMANDS, Figure.CARD_P99);
        command(program, "leaderboard", 0, people, Figure.BOARD_COMMANDS, Figure.BOARD_P99);
    }

    private void command(Program program, String text, int first, int people, Figure perSecond, Figure p99) {
        var commands = new Commands(slack.standIn(), text, OpenRounds.channel(0), first, people);
        drive(program, commands, full(COMMANDS_WARM_UP));
        int late = slack.standIn().late();
        Timings timings = drive(program, commands, full(COMMANDS));
        Timings.Window window = timings.window(0, COMMANDS);
        report.add(perSecond, column, window.perSecond());
        report.add(p99, column, window.millis(0.99));
        report.note("%s: acknowledgements of `/k8scard%s` have %,d bytes; %d of %d answers came after them"
                .formatted(
                        column.words(),
                        text.isEmpty() ? "" : " " + text,
                        timings.meanBytes(),
                        slack.standIn().late() - late,
                        timings.count()));
    }

    /** Clicks at a steady rate, each timed from the instant that it was planned for. */
    void paced(Program program, double seconds) throws IOException, InterruptedException {
        double cpu = program.usage().cpuSeconds();
        int most = Math.min(clicks.left(), (int) (PER_SECOND * seconds));
        Timings timings = click(program, new Pace(CONNECTIONS, most, seconds, PER_SECOND));
        Usage usage = program.usage();
        report.add(Figure.PACED_P50, column, timings.all().millis(0.5));
        report.add(Figure.PACED_P99, column, timings.all().millis(0.99));
        report.add(Figure.PACED_CPU, column, (usage.cpuSeconds() - cpu) * 100 / Math.max(seconds, timings.seconds()));
        report.add(Figure.PACED_RESIDENT, column, usage.residentMb());
        if (timings.givenUp() > 0) {
            report.note("%s cannot keep up with 200 clicks a second: %d of %d were never sent."
                    .formatted(column.words(), timings.givenUp(), most));
        }
        awaitReplies();
    }

    private static Pace full(double seconds) {
        return Pace.full(CONNECTIONS, Integer.MAX_VALUE, seconds);
    }

    private Timings click(Program program, Pace pace) {
        return drive(
                program,
                clicks,
                new Pace(pace.connections(), Math.min(pace.most(), clicks.left()), pace.seconds(), pace.perSecond()));
    }

    private Timings drive(Program program, Requests requests, Pace pace) {
        Timings timings = slack.drive(program.port(), requests, pace);
        if (timings.refused() > 0) {
            refused += timings.refused();
            report.failure("%s: %d of %d requests were not acknowledged with 200"
                    .formatted(column.words(), timings.refused(), timings.count()));
        }
        return timings;
    }

    private void awaitReplies() throws InterruptedException {
        if (replies) {
            Replied.awaited(slack, clicks.made(), refused);
        }
    }
}
