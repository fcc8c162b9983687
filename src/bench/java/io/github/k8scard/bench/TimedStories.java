package io.github.k8scard.bench;

import static org.mockito.Mockito.mock;

import io.github.k8scard.board.Window;
import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.CardAuthors;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.bot.RecordAnswer;
import io.github.k8scard.bot.RoundClick;
import io.github.k8scard.bot.RoundResults;
import io.github.k8scard.bot.ShowBoard;
import io.github.k8scard.bot.StoriesInside;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The bot's stories, each done often enough to say how long it takes. */
final class TimedStories implements AutoCloseable {
    private static final LocalDate TODAY = Years.TODAY;
    private static final LocalDate MONDAY = TODAY.minusDays(2);
    /** On which a channel repeats what it has seen; today, a Wednesday, is for a new card. */
    private static final LocalDate TUESDAY = TODAY.minusDays(1);

    private static final Instant NOW = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final ChannelAddress ADDRESS = new ChannelAddress("T1", "C1");
    private static final int OFTEN = 300;
    /** Practised two cards a day. */
    private static final MemberKey DILIGENT = new MemberKey("T1", Years.member(1, 77));

    private final Database database;
    private final ShowBoard showBoard;
    private final AnswerRound answerRound;
    private final RoundResults roundResults;
    private final Practise practise;
    private final StoriesInside inside;
    private int answeredDays;

    TimedStories(DatabaseUrl url, CurrentDecks decks) {
        database = Database.open(url);
        var directory = new Directory(database, mock(Messenger.class), ZoneOffset.UTC);
        var fsrs = new Fsrs();
        var recordAnswer = new RecordAnswer(fsrs);
        showBoard = new ShowBoard(database, directory);
        answerRound = new AnswerRound(database, recordAnswer);
        roundResults = new RoundResults(database, recordAnswer, new CardAuthors(decks, directory));
        practise = new Practise(database, directory, decks, PracticeQueue.standard(fsrs), new Random(1));
        inside = new StoriesInside(database, directory, decks);
    }

    /** Median and 99th percentile of each, in milliseconds. */
    Map<String, String> timed() {
        Channel channel = database.inTransaction(tables -> tables.channels().find(ADDRESS))
                .orElseThrow();
        var times = new LinkedHashMap<String, String>();
        times.put("board of a week", timed(i -> showBoard.of(ADDRESS, DILIGENT, Window.THIS_WEEK, NOW)));
        times.put("board of a month", timed(i -> showBoard.of(ADDRESS, DILIGENT, Window.LAST_MONTH, NOW)));
        times.put("board of all time", timed(i -> showBoard.of(ADDRESS, DILIGENT, Window.ALL, NOW)));
        var wish = new Practise.Wish(Optional.empty(), PracticeRun.DAILY);
        times.put("practice card", timed(i -> practise.next(anyMember(i), wish, NOW)));
        times.put("channel card, new", timed(i -> inside.channelCard(channel, TODAY, NOW)));
        times.put(
                "channel card, by what 200 members remember of 203 cards",
                timed(50, i -> inside.channelCard(channel, TUESDAY, NOW)));
        times.put("Home", timed(i -> inside.home(DILIGENT, NOW)));
        times.put("which digests are due", timed(i -> inside.digestsDue(channel, TODAY)));
        times.put("digest", timed(i -> inside.digest(channel, MONDAY.minusWeeks(1), NOW)));
        times.put("claiming one of 100 messages", timed(this::claim));
        times.put(
                "Home tabs to draw again",
                timed(i -> use(tables -> tables.homes().stale("T1", NOW.minus(Duration.ofHours(1)), NOW))));
        times.put(
                "whether anything is under way",
                timed(i -> use(tables -> tables.deliveryQueue().anyUnsettled(NOW))));
        long[] rounds = LongStream.rangeClosed(0, 4).map(i -> openRound()).toArray();
        var answered = new AnswerRound.Answered[rounds.length * Years.MEMBERS];
        times.put("answer", timed(answered.length, i -> {
            long round = rounds[i / Years.MEMBERS];
            var click = new RoundClick(round, anyMember(i).id(), new Response.Chosen(0), "1.1", NOW);
            answered[i] = answerRound.answer(click);
        }));
        times.put("its result", timed(answered.length, i -> roundResults.of(answered[i], NOW)));
        return times;
    }

    private static MemberKey anyMember(int i) {
        return new MemberKey("T1", Years.member(1, 1 + i % Years.MEMBERS));
    }

    /** Rolled back, so that there are as many the next time. */
    private void claim(int i) {
        try {
            use(tables -> {
                var claimed = tables.deliveryClaims().claimPost("T1", NOW, NOW).delivery();
                throw claimed.isPresent() ? new Undone() : new IllegalStateException("nothing is due");
            });
        } catch (Undone expected) {
            // that is what it is for
        }
    }

    private void use(Consumer<Tables> work) {
        database.useTransaction(work);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A daily card of today or, so that there are enough to answer, of a day after it; it was answered by nobody. */
    private long openRound() {
        int day = answeredDays++;
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(ADDRESS).orElseThrow();
            long id = Samples.owed(tables, Samples.daily(channel, "bench", TODAY.plusDays(day)));
            tables.deliveryQueue().prove(id, "1.1", NOW);
            return id;
        });
    }

    private interface Work {
        void run(int i);
    }

    private static String timed(Work work) {
        return timed(OFTEN, work);
    }

    /** After as many runs to warm up as a fifth of them. */
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
                Locale.ENGLISH, "%.1f (%.1f)", nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6);
    }

    @Override
    public void close() {
        database.close();
    }
}
