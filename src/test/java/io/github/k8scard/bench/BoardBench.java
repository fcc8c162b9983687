package io.github.k8scard.bench;

import static org.mockito.Mockito.mock;

import io.github.k8scard.board.Window;
import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.RecordAnswer;
import io.github.k8scard.bot.RoundClick;
import io.github.k8scard.bot.RoundResults;
import io.github.k8scard.bot.ShowBoard;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long boards and answers take with much history: channels of 200 members with a card a day. Prints rows for
 * {@code docs/performance.md}, which says how to run it.
 */
public final class BoardBench {
    private static final Logger log = LoggerFactory.getLogger(BoardBench.class);
    private static final int MEMBERS = 200;
    private static final int DAYS = 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final ChannelAddress CHANNEL = new ChannelAddress("T1", "C1");

    private final boolean h2;
    private final Database database;
    private final Connection connection;
    private final ShowBoard showBoard;
    private final AnswerRound answerRound;
    private final RoundResults roundResults;

    private BoardBench(DatabaseUrl url) throws SQLException {
        h2 = url.isH2();
        database = Database.open(url);
        connection = DriverManager.getConnection(
                url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""));
        var directory = new Directory(database, mock(Messenger.class), ZoneOffset.UTC);
        var recordAnswer = new RecordAnswer(new Fsrs());
        showBoard = new ShowBoard(database, directory);
        answerRound = new AnswerRound(database, recordAnswer);
        roundResults = new RoundResults(database, recordAnswer);
    }

    /**
     * @param arguments {@code h2} or {@code postgresql}, then the numbers of answers, ascending
     */
    public static void main(String... arguments) throws IOException, SQLException {
        long[] sizes =
                Arrays.stream(arguments).skip(1).mapToLong(Long::parseLong).toArray();
        if (arguments[0].equals("h2")) {
            Path folder = Files.createTempDirectory("k8scard-bench");
            run(
                    "H2 file",
                    DatabaseUrl.parse("jdbc:h2:file:" + folder.resolve("bench"), Optional.empty(), Optional.empty()),
                    sizes);
        } else {
            try (var server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                String address = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
                run("PostgreSQL", DatabaseUrl.parse(address, Optional.of("postgres"), Optional.empty()), sizes);
            }
        }
    }

    private static void run(String name, DatabaseUrl url, long... sizes) throws SQLException {
        var bench = new BoardBench(url);
        try (bench.database;
                bench.connection) {
            bench.prepare();
            for (long size : sizes) {
                bench.fill(size);
                log.info("| {} | {} | {} |", name, String.format(Locale.ENGLISH, "%,d", size), bench.measured());
            }
        }
    }

    private void prepare() throws SQLException {
        execute("insert into workspace values ('T1', 'Acme', 'UBOT', 'installed', current_timestamp)");
        execute("insert into card_text values ('T1', 'h', '{}')");
        execute("""
                insert into member (workspace_id, id, name, zone, opted_out, nudge, deactivated, refreshed_at)
                select 'T1', 'U' || m, 'Member ' || m, 'UTC', false, false, false, current_timestamp from %s""".formatted(series("m", 1, MEMBERS)));
    }

    /** Adds channels, or days to the only one, until there are so many answers. */
    private void fill(long answers) throws SQLException {
        long channels = Math.max(1, answers / MEMBERS / DAYS);
        long days = Math.min(DAYS, answers / MEMBERS);
        for (long channel = 1; channel <= channels; channel++) {
            String slackId = "C" + channel;
            long id = database.inTransaction(tables -> Samples.channel(tables, "T1", slackId))
                    .id();
            long before = number("select count(*) from round where channel_id = " + id + " and daily_date is not null");
            if (before >= days) {
                continue;
            }
            String dates = "date '" + TODAY + "' - cast(d as integer)";
            execute("""
                    insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, daily_date,
                                       local_date, zone, late, due_at, created_at, closes_at, closed_at, shown_count)
                    select 'T1', %d, 'card' || mod(d, 200), 'h', '0,1,2', 'NEW', %s, %s, 'UTC', false, current_timestamp, current_timestamp,
                           timestamp with time zone '2026-01-01 09:00:00+00', current_timestamp, 0
                    from %s""".formatted(id, dates, dates, series("d", before + 1, days)));
            String fresh = "r.channel_id = " + id + " and r.daily_date < date '" + TODAY + "' - " + before;
            execute("""
                    insert into delivery (workspace_id, channel_id, kind, round_id, state, created_at, deadline, attempts, ts)
                    select 'T1', %d, 'CARD', r.id, 'SENT', current_timestamp, current_timestamp, 1, '1.1'
                    from round r
                    where %s""".formatted(id, fresh));
            execute("""
                    insert into answer (workspace_id, member_id, card_id, card_hash, round_id, choice, choices, verdict, grade,
                                        in_time, points, local_date, zone, received_at)
                    select 'T1', 'U' || m, r.card_id, 'h', r.id, 0, 3,
                           case when mod(r.id * 7 + m, 10) < 6 then 'RIGHT' else 'WRONG' end, 3, true,
                           case when mod(r.id * 7 + m, 10) < 6 then 10 else 0 end, r.local_date, 'UTC', current_timestamp
                    from round r, %s
                    where %s""".formatted(series("m", 1, MEMBERS), fresh));
            execute("""
                    insert into daily_score
                    select 'T1', r.channel_id, r.local_date, a.member_id, a.points,
                           case when a.verdict = 'RIGHT' then 1 else 0 end, case when a.verdict = 'WRONG' then 1 else 0 end, 0, 0
                    from round r
                    join answer a on a.round_id = r.id
                    where %s""".formatted(fresh));
            execute("delete from total_score where channel_id = " + id);
            execute("""
                    insert into total_score
                    select 'T1', channel_id, member_id, sum(points), sum(right_count), sum(wrong_count), 0, 0,
                           max(local_date)
                    from daily_score
                    where channel_id = %d
                    group by channel_id, member_id""".formatted(id));
        }
        execute("analyze");
        log.info("{} answers stored", number("select count(*) from answer"));
    }

    private String measured() throws SQLException {
        // from an earlier size
        execute("delete from answer where card_id = 'bench'");
        execute("delete from memory where card_id = 'bench'");
        execute("delete from delivery where round_id in (select id from round where card_id = 'bench')");
        execute("delete from round where card_id = 'bench'");
        execute("delete from daily_score where local_date >= date '" + TODAY + "'");
        var caller = new MemberKey("T1", "U77");
        String week = timed(300, i -> showBoard.of(CHANNEL, caller, Window.THIS_WEEK, NOW));
        String month = timed(300, i -> showBoard.of(CHANNEL, caller, Window.LAST_MONTH, NOW));
        String all = timed(300, i -> showBoard.of(CHANNEL, caller, Window.ALL, NOW));
        long[] rounds = LongStream.rangeClosed(0, 4).map(this::openRound).toArray();
        var answered = new AnswerRound.Answered[rounds.length * MEMBERS];
        String answer = timed(
                answered.length,
                i -> answered[i] = answerRound.answer(new RoundClick(
                        rounds[i / MEMBERS], "U" + (1 + i % MEMBERS), new Response.Chosen(0), "1.1", NOW)));
        String result = timed(answered.length, i -> roundResults.of(answered[i], NOW));
        return String.join(" | ", week, month, all, answer, result);
    }

    /** A daily card of today or, so that there are enough to answer, of a day after it. */
    private long openRound(long day) {
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(CHANNEL).orElseThrow();
            long id = Samples.owed(tables, Samples.daily(channel, "bench", TODAY.plusDays(day)));
            Instant later = NOW.plus(Duration.ofDays(day + 1));
            tables.deliveryClaims().claimPost("T1", later, later);
            tables.deliveryQueue().prove(id, "1.1", NOW);
            return id;
        });
    }

    private interface Work {
        void run(int i);
    }

    /** The median and the 99th percentile, after as many runs to warm up as a fifth of them. */
    private static String timed(int times, Work work) {
        int warmUp = times / 5;
        var nanos = new long[times - warmUp];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run(i);
            if (i >= warmUp) {
                nanos[i - warmUp] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ENGLISH, "%.1f / %.1f", nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6);
    }

    private String series(String name, long from, long to) {
        return h2
                ? "(select \"X\" as " + name + " from system_range(" + from + ", " + to + ")) series"
                : "generate_series(" + from + ", " + to + ") " + name;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
