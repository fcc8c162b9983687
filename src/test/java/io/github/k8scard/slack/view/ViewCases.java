package io.github.k8scard.slack.view;

import static io.github.k8scard.slack.view.Samples.NOW;

import com.slack.api.model.view.View;
import io.github.k8scard.board.Board;
import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.TeamPicture;
import io.github.k8scard.board.Window;
import io.github.k8scard.bot.AdminNote;
import io.github.k8scard.bot.AnnouncedChange;
import io.github.k8scard.bot.BoardShown;
import io.github.k8scard.bot.CardShown;
import io.github.k8scard.bot.ClosedRound;
import io.github.k8scard.bot.Decided;
import io.github.k8scard.bot.Digest;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.bot.Greeting;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.bot.ScheduleChannel.Current;
import io.github.k8scard.bot.ShowStatus.Status;
import io.github.k8scard.bot.ShowStatus.Troubled;
import io.github.k8scard.bot.ToFlag;
import io.github.k8scard.bot.WhatHolds;
import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.calendar.StoredMoment;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.FlaggedCard;
import io.github.k8scard.curation.Sighting;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.Grouping;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.deck.WrittenGroup;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryProgress;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import io.github.k8scard.round.AskedBefore;
import io.github.k8scard.round.LastResult;
import io.github.k8scard.round.Response.Chosen;
import io.github.k8scard.round.Response.Revealed;
import io.github.k8scard.round.Response.SelfGraded;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import io.github.k8scard.slack.SubCommand;
import io.github.k8scard.words.Mistake;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Every view once in each of its forms. */
final class ViewCases {
    private static final CardGroup ETCD = new CardGroup(Grouping.TOPIC, "etcd");
    private static final Map<Grade, Integer> DAYS =
            Map.of(Grade.AGAIN, 1, Grade.HARD, 2, Grade.GOOD, 4, Grade.EASY, 15);

    private static final DatedWindow THIS_WEEK = new DatedWindow(Window.THIS_WEEK, Samples.TODAY);

    private final Map<String, JsonNode> cases = new TreeMap<>();

    static Map<String, JsonNode> all() {
        var cases = new ViewCases();
        cases.cards();
        cases.results();
        cases.practice();
        cases.boards();
        cases.members();
        cases.weeks();
        cases.channels();
        cases.changes();
        cases.lookUps();
        cases.flags();
        cases.fullCards();
        cases.suggestions();
        return cases.cases;
    }

    private void cards() {
        Card card = Samples.card();
        Card flashcard = Samples.withoutChoices(card);
        add("card-daily", Samples.open(Samples.daily(card), Optional.empty(), 0));
        add("card-late", Samples.open(Samples.late(card), Optional.empty(), 7));
        add("card-extra", Samples.open(Samples.extra(card), Optional.of("Ada <!here> *Lovelace*"), 1));
        add("card-without-choices", Samples.open(Samples.daily(flashcard), Optional.empty(), 3));
        var yesterday = new LastResult(Samples.TODAY.minusDays(1), false, 3, 5, Optional.of("1795422600.000100"));
        add(
                "card-after-yesterday",
                CardView.of(
                        new CardShown(
                                Samples.daily(card),
                                Optional.empty(),
                                2,
                                Optional.of(yesterday),
                                Optional.empty(),
                                Samples.TODAY),
                        Optional.of("https://acme.slack.com/archives/C1/p1795422600000100")));
        var longAgo = new LastResult(LocalDate.of(2025, 12, 19), true, 1, 2, Optional.empty());
        add(
                "card-after-flashcard",
                CardView.of(
                        new CardShown(
                                Samples.daily(card),
                                Optional.empty(),
                                0,
                                Optional.of(longAgo),
                                Optional.empty(),
                                Samples.TODAY),
                        Optional.empty()));
        add("card-again", again(Samples.late(card), new AskedBefore(Samples.TODAY.minusDays(20), 2, 6)));
        add(
                "card-again-unanswered",
                again(Samples.extra(flashcard), new AskedBefore(Samples.TODAY.minusDays(1), 0, 0)));
        add(
                "closed",
                ClosedCardView.of(
                        Samples.daily(card), new Tally(List.of(2, 0, 1, 4), 1, 0, List.of("Ada", "Grace & Joan"))));
        add("closed-nobody", ClosedCardView.of(Samples.late(card), new Tally(List.of(0, 0, 0, 0), 0, 0, List.of())));
        add("closed-many", ClosedCardView.of(Samples.extra(card), Samples.tally(card, 171, "Ada")));
        add("closed-without-choices", ClosedCardView.of(Samples.daily(flashcard), Samples.tally(flashcard, 3, "Ada")));
    }

    private static SlackMessage again(Round round, AskedBefore before) {
        return CardView.of(
                new CardShown(round, Optional.empty(), 1, Optional.empty(), Optional.of(before), Samples.TODAY),
                Optional.empty());
    }

    private void results() {
        var daily = Samples.daily(Samples.card());
        var flashcard = Samples.daily(Samples.withoutChoices(Samples.card()));
        var streak = Optional.of(new Streak(4, 9, 1, 0, 0));
        add("result-right", ResultView.of(Samples.result(daily, new Chosen(2), 10, streak)));
        add(
                "result-wrong",
                ResultView.of(Samples.result(daily, new Chosen(0), 0, Optional.of(new Streak(6, 6, 0, 1, 0)))));
        add(
                "result-new-streak",
                ResultView.of(Samples.result(daily, new Chosen(2), 10, Optional.of(new Streak(1, 7, 0, 0, 7)))));
        add(
                "result-late",
                ResultView.of(Samples.result(daily, new Chosen(2), 0, Optional.of(new Streak(0, 3, 0, 0, 0)))));
        add("result-revealed", ResultView.modal(Samples.result(daily, new Revealed(), 0, Optional.empty())));
        add("result-graded", ResultView.of(Samples.result(flashcard, new SelfGraded(Grade.HARD), 0, streak)));
        add(
                "result-milestone",
                ResultView.of(Samples.result(daily, new Chosen(0), 0, Optional.of(new Streak(10, 10, 2, 0, 0)))));
        add("result-revealed-streak", ResultView.of(Samples.result(daily, new Revealed(), 0, streak)));
        add("result-again", ResultView.of(Samples.again(daily, new Chosen(2), 10)));
        add("result-again-wrong", ResultView.modal(Samples.again(daily, new Chosen(0), 0)));
        add("result-again-revealed", ResultView.modal(Samples.again(daily, new Revealed(), 0)));
        add("result-again-graded", ResultView.modal(Samples.again(flashcard, new SelfGraded(Grade.HARD), 0)));
        add("grade-round", SelfGradeView.ofRound(42, flashcard.card(), DAYS));
        add("grade-practice", SelfGradeView.ofShowing(99, flashcard.card(), DAYS));
    }

    private void practice() {
        var any = Samples.showing(Samples.card(), Optional.empty());
        var topical = Samples.showing(Samples.card(), Optional.of("kubectl drain"));
        var flashcard = Samples.showing(Samples.withoutChoices(Samples.card()), Optional.empty());
        add("practice", PracticeView.of(new Next.Shown(any)));
        add("practice-topic", PracticeView.modal(new Next.Shown(topical)));
        add(
                "practice-hard",
                PracticeView.of(new Next.Shown(
                        Samples.showing(Samples.card(), Optional.of(WrittenGroup.of(CardGroup.of(Difficulty.HARD)))))));
        add("practice-gone", PracticeView.of(new Next.Gone(ETCD, new Next.Shown(any))));
        add("practice-without-choices", PracticeView.of(new Next.Shown(flashcard)));
        add("practice-result", PracticeView.of(Samples.practised(any, new Chosen(3), false)));
        add("practice-result-topic", PracticeView.modal(Samples.practised(topical, new Revealed(), false)));
        add("practice-result-again", PracticeView.of(Samples.practised(topical, new Chosen(2), true)));
        var tomorrow = Optional.of(Samples.TODAY.plusDays(1));
        var later = Optional.of(Samples.TODAY.plusDays(50));
        var nothing = PracticeTally.NOTHING;
        add(
                "practice-done",
                done(
                        Optional.empty(),
                        PracticeRun.DAILY,
                        new Practice.Done(tomorrow, 4, true, true, true),
                        new PracticeTally(5, 3, 0, false, List.of("a", "b"))));
        add(
                "practice-done-topic",
                done(
                        Optional.of(ETCD),
                        PracticeRun.DAILY,
                        new Practice.Done(later, 1, false, false, true),
                        new PracticeTally(3, 1, 1, true, List.of("a"))));
        add(
                "practice-done-hard",
                done(
                        Optional.of(CardGroup.of(Difficulty.HARD)),
                        PracticeRun.DAILY,
                        new Practice.Done(later, 1, false, false, true),
                        new PracticeTally(3, 3, 0, false, List.of())));
        add(
                "practice-weakest-done",
                done(
                        Optional.empty(),
                        PracticeRun.WEAKEST,
                        new Practice.Done(tomorrow, 1, false, false, true),
                        new PracticeTally(1, 1, 0, false, List.of())));
        add(
                "practice-weakest-none",
                done(
                        Optional.empty(),
                        PracticeRun.WEAKEST,
                        new Practice.Done(Optional.empty(), 0, true, false, false),
                        nothing));
        add(
                "practice-all-open",
                done(
                        Optional.of(ETCD),
                        PracticeRun.DAILY,
                        new Practice.Done(Optional.empty(), 0, false, false, false),
                        nothing));
        add(
                "practice-enough-new",
                done(
                        Optional.empty(),
                        PracticeRun.DAILY,
                        new Practice.Done(Optional.empty(), 0, true, false, false),
                        nothing));
        add(
                "practice-only-new",
                done(
                        Optional.empty(),
                        PracticeRun.DAILY,
                        new Practice.Done(Optional.empty(), 0, true, false, true),
                        nothing));
        add(
                "practice-nothing",
                done(Optional.empty(), PracticeRun.MORE, new Practice.Done(later, 2, false, false, true), nothing));
    }

    private static SlackMessage done(
            Optional<CardGroup> group, PracticeRun run, Practice.Done left, PracticeTally tally) {
        return PracticeView.of(new Next.Done(group, run, Samples.TODAY, left, tally));
    }

    private void boards() {
        var lines = List.of(
                line(1, "Ada", 30, 3, 0, false, moved(2)),
                line(1, "*Grace* <@U2>", 30, 3, 0, false, moved(0)),
                line(3, "דנה", 20, 2, 1, true, moved(-1)),
                line(4, "Lin", 10, 1, 2, false, Optional.of(new Board.Movement(OptionalInt.empty()))));
        add("board", board(lines, Optional.empty(), 4));
        add(
                "board-own-below",
                board(lines.subList(0, 2), Optional.of(line(17, "Lin", 10, 1, 2, true, Optional.empty())), 20));
        var optedOut = new Board.Line(OptionalInt.empty(), lines.get(2).standing(), true, Optional.empty());
        add("board-own-unlisted", board(lines.subList(0, 2), Optional.of(optedOut), 2));
        add("board-own-absent", board(lines.subList(0, 1), Optional.empty(), 1));
        add("board-empty", board(List.of(), Optional.empty(), 0));
        var graded = new Standing("UADA", "Ada", 0, 0, 0, 0, 3);
        var grader = new Board.Line(OptionalInt.empty(), graded, true, Optional.empty());
        add(
                "board-graded",
                BoardView.of(new BoardShown(THIS_WEEK, new Board(List.of(), Optional.of(grader), 0, true))));
        var everybodys = new BoardShown(THIS_WEEK, new Board(lines, Optional.empty(), 4, false));
        add("board-after-sharing", BoardView.afterSharing(everybodys));
        add("board-shared", BoardView.shared(everybodys, "Ada <!here> *Lovelace*"));
    }

    private void members() {
        var numbers = HomeSamples.many(HomeSamples.inEachState());
        var none = HomeSamples.none();
        add("numbers", NumbersView.of(numbers));
        add("numbers-modal", NumbersView.modal(numbers));
        add("numbers-none", NumbersView.of(none));
        var toAnswer = HomeSamples.toAnswer();
        add("home", HomeSamples.shown(new Home(NOW, toAnswer, numbers, true, HomeSamples.ALL_OFF)));
        add("home-no-rights", HomeSamples.shown(new Home(NOW, toAnswer, numbers, false, HomeSamples.ALL_ON)));
        add(
                "home-practised",
                HomeSamples.shown(new Home(NOW, List.of(), HomeSamples.one(), true, HomeSamples.ALL_OFF)));
        add(
                "home-all-done",
                HomeSamples.shown(new Home(NOW, List.of(), HomeSamples.allMet(), true, HomeSamples.ALL_OFF)));
        add("home-newcomer", HomeSamples.shown(new Home(NOW, List.of(), none, true, HomeSamples.ALL_ON)));
        var nine = NOW.atZone(Samples.BERLIN);
        add("nudge", NudgeView.of(3, nine));
        add("nudge-stopped", NudgeView.stopped());
        add("recap", RecapView.of(HomeSamples.recap(), 3, nine));
        add("recap-only-practice", RecapView.of(HomeSamples.onlyPractice(), 0, nine));
        add("recap-stopped", RecapView.stopped());
    }

    private void weeks() {
        Digest digest = Samples.digest(Samples.card(), List.of("Ada", "*Grace* <@U2>"));
        add("digest", DigestView.of(digest));
        add("digest-text-bars", DigestView.withTextBars(digest));
        add(
                "digest-flashcards",
                DigestView.of(new Digest(
                        digest.week(),
                        1,
                        List.of(
                                new DayTurnout(Samples.TODAY, 1, 0, 0, 1),
                                new DayTurnout(Samples.TODAY.plusDays(1), 0, 0, 0, 0)),
                        List.of(),
                        Optional.empty(),
                        ChannelStreak.START,
                        List.of(),
                        Optional.empty())));
        add("digest-few", DigestView.of(few(digest)));
        add("digest-few-text-bars", DigestView.withTextBars(few(digest)));
        add("report", ReportView.of(Samples.picture(), Samples.DECK));
        add("report-none", ReportView.of(new TeamPicture(List.of(), List.of(), List.of(), List.of()), Samples.DECK));
    }

    /** Two who took part: nothing is said of how many were right. */
    private static Digest few(Digest digest) {
        return new Digest(
                digest.week(),
                2,
                List.of(
                        new DayTurnout(Samples.TODAY, 2, 1, 2, 0),
                        new DayTurnout(Samples.TODAY.plusDays(1), 1, 0, 1, 0)),
                List.of(),
                Optional.empty(),
                ChannelStreak.START,
                List.of(),
                Optional.empty());
    }

    private static SlackMessage board(List<Board.Line> top, Optional<Board.Line> own, int players) {
        return BoardView.of(new BoardShown(THIS_WEEK, new Board(top, own, players, false)));
    }

    private static Optional<Board.Movement> moved(int places) {
        return Optional.of(new Board.Movement(OptionalInt.of(places)));
    }

    private static Board.Line line(
            int rank, String name, int points, int right, int wrong, boolean you, Optional<Board.Movement> movement) {
        return new Board.Line(
                OptionalInt.of(rank), new Standing("U" + rank, name, points, right, wrong, 0, 0), you, movement);
    }

    private void channels() {
        var deck = TestDecks.of(List.of(Samples.card(), Samples.on("Storage & <volumes>", Samples.card())));
        add(
                "schedule-form",
                ScheduleForm.of("C1", new Current(ChannelSettings.INITIAL, false, ZoneOffset.UTC, false), deck));
        add(
                "schedule-form-set",
                ScheduleForm.of("C1", new Current(Samples.settings(), false, ZoneOffset.UTC, false), deck));
        add(
                "status-none",
                StatusView.of(
                        new Status(Optional.empty(), Optional.empty(), Map.of(), true, List.of(), List.of(), List.of()),
                        NOW));
        for (ChannelState state : ChannelState.values()) {
            var channel = Samples.channel(state);
            String name = state.name().toLowerCase(java.util.Locale.ROOT);
            add(
                    "status-" + name,
                    StatusView.of(
                            new Status(
                                    Optional.of(channel),
                                    Optional.of("Ada"),
                                    Map.of(),
                                    true,
                                    List.of(),
                                    List.of(),
                                    List.of()),
                            NOW));
        }
        var troubled = List.of(
                trouble(DeliveryKind.CARD, DeliveryState.UNKNOWN, DeliveryTrouble.NO_ANSWER, WhatHolds.NOT_ASKED_FOR),
                trouble(DeliveryKind.CLOSING, DeliveryState.FAILED, DeliveryTrouble.GIVEN_UP, WhatHolds.NOT_ASKED_FOR));
        var postable = List.of(
                trouble(DeliveryKind.BOARD, DeliveryState.FAILED, DeliveryTrouble.MESSAGE_REFUSED, WhatHolds.OWED),
                trouble(DeliveryKind.BOARD, DeliveryState.UNKNOWN, DeliveryTrouble.CUT_OFF, WhatHolds.UNCERTAIN),
                trouble(DeliveryKind.CARD, DeliveryState.FAILED, DeliveryTrouble.GIVEN_UP, WhatHolds.TOO_OLD),
                trouble(DeliveryKind.CARD, DeliveryState.FAILED, DeliveryTrouble.GIVEN_UP, WhatHolds.ENOUGH_TODAY));
        add(
                "status-troubled",
                StatusView.of(
                        new Status(
                                Optional.of(Samples.channel(ChannelState.ACTIVE)),
                                Optional.of("Ada"),
                                Map.of(),
                                true,
                                List.of(),
                                troubled,
                                List.of()),
                        NOW));
        add(
                "status-gone",
                StatusView.of(
                        new Status(
                                Optional.of(Samples.channel(ChannelState.ACTIVE)),
                                Optional.of("Ada"),
                                Map.of(),
                                false,
                                List.of(new CardGroup(Grouping.TOPIC, "Storage & <volumes>")),
                                List.of(),
                                List.of()),
                        NOW));
        add(
                "status-post-again",
                StatusView.of(
                        new Status(Optional.empty(), Optional.empty(), Map.of(), true, List.of(), postable, List.of()),
                        NOW));
        add(
                "status-after-post-again",
                StatusView.afterPostAgain(
                        WhatHolds.TOO_OLD,
                        new Status(
                                Optional.of(Samples.channel(ChannelState.OFF)),
                                Optional.of("Ada"),
                                Map.of(),
                                true,
                                List.of(),
                                postable.subList(2, 3),
                                List.of()),
                        NOW));
        add(
                "status-admin",
                StatusView.of(
                        new Status(
                                Optional.of(Samples.channel(ChannelState.ACTIVE)),
                                Optional.of("Ada"),
                                Map.of(),
                                true,
                                List.of(),
                                List.of(),
                                List.of(
                                        new AdminNote(
                                                true,
                                                "disk",
                                                "80 MB of 20.0 GB free at /data; once it is full nothing is saved. Make"
                                                        + " room there, or move the database to a larger disk with"
                                                        + " JDBC_DATABASE_URL."),
                                        new AdminNote(
                                                false, "backup", "the newest, of <!here> *a & b*, is 3 days old"))),
                        NOW));
        add(
                "status-admin-first-day",
                StatusView.refused(
                        new Mistake("I am not in this channel yet. Invite me first: /invite @k8scard"),
                        List.of(new AdminNote(
                                false, "database", "is in memory, and gone with every answer when the bot stops"))));
        add(
                "notice-next-card",
                NoticeView.of("Ada *<!here>* resumed. Next card " + StoredMoment.of(NOW, Samples.BERLIN)
                        + " in #C0PLATFORM."));
    }

    private void changes() {
        var channel = Samples.channel(ChannelState.ACTIVE);
        var next = NOW.plusSeconds(86_400);
        String line = "Ada <!here> *Lovelace* changed the daily card: on Mon at 09:30 → on Mon, Wed at 09:30"
                + " (Europe/Berlin); topics: all → Storage & <volumes>.";
        add(
                "announcement",
                AnnouncementView.of(new AnnouncedChange(line, Optional.of(next), Samples.BERLIN, OptionalLong.of(3))));
        add(
                "announcement-outdated",
                AnnouncementView.of(new AnnouncedChange(line, Optional.empty(), Samples.BERLIN, OptionalLong.empty())));
        add("ending", EndingView.of(channel.schedule().orElseThrow()));
        add("ending-ended", EndingView.ended());
        add("scheduled-unchanged", ScheduledView.unchanged(channel, NOW));
        add("scheduled-unchanged-paused", ScheduledView.unchanged(channel.pausedUntil(Samples.TODAY, next), NOW));
        add("scheduled-guessed-zone", ScheduledView.guessedZone(channel));
        var skipping = channel.settings()
                .with(channel.schedule()
                        .orElseThrow()
                        .without(new DaysOff(
                                Optional.empty(),
                                Set.of(Samples.TODAY.plusDays(3)),
                                List.of(new SkippedCard(Samples.TODAY.plusDays(1), "UADA")))));
        var skipped = channel.changed(skipping, Optional.of(NOW.plusSeconds(6 * 86_400)));
        add(
                "status-skipped",
                StatusView.of(
                        new Status(
                                Optional.of(skipped),
                                Optional.of("Ada"),
                                Map.of("UADA", "*Ada*"),
                                true,
                                List.of(),
                                List.of(),
                                List.of()),
                        NOW));
        add(
                "schedule-form-skipped",
                ScheduleForm.of("C1", new Current(skipping, true, ZoneOffset.UTC, false), Samples.DECK));
    }

    private static Troubled trouble(DeliveryKind kind, DeliveryState state, DeliveryTrouble trouble, WhatHolds holds) {
        var to = new Recipient.InChannel("T1", 7);
        var owed = new Owed(
                kind,
                to,
                kind == DeliveryKind.BOARD ? OptionalLong.empty() : OptionalLong.of(42),
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW);
        var delivery = new Delivery(
                1,
                owed,
                new ChannelAddress("T1", "C1"),
                new DeliveryProgress(state, 1, Optional.empty(), Optional.empty(), Optional.of(trouble)));
        return new Troubled(delivery, holds);
    }

    private void lookUps() {
        Card card = Samples.card();
        add("help", HelpView.of(SubCommand.forms()));
        add("help-mentioned", HelpView.afterMention(SubCommand.forms()));
        add("welcome", WelcomeView.of(Greeting.CHANNEL));
        add("welcome-admin", WelcomeView.of(Greeting.ADMIN));
        add("unknown", UnknownCommandView.of("leaderbord", Optional.of("leaderboard last week")));
        add("unknown-far", UnknownCommandView.of("<!channel>", Optional.empty()));
        topics();
        add("found", FoundCardView.of(Samples.looked(card, false)));
        add("found-spoiler", FoundCardView.of(Samples.looked(card, true)));
        add("found-new", FoundCardView.of(Samples.unasked(card)));
        add(
                "search",
                SearchView.of(
                        "pods",
                        Samples.DECK.search("pods", Set.of()).stream()
                                .map(each -> new FoundCard(each, false))
                                .toList()));
        add("search-one", SearchView.of("drain", List.of(new FoundCard(card, true))));
        add("search-nothing", SearchView.of("*docker* <swarm>", List.of()));
        add("curated", CuratedCardView.of(Samples.looked(card, false)));
        add("curated-spoiler", CuratedCardView.of(Samples.looked(card, true)));
        add("curated-retired", CuratedCardView.retired(new FoundCard(card, false)));
        add("curated-retired-spoiler", CuratedCardView.retired(new FoundCard(card, true)));
        add("mend-beforehand", MendForm.beforehand(card, "CARD 1.1 https://hooks.slack.com/actions/1"));
        add("plain", PlainText.of("Only <b>plain</b> words & no *marks*"));
    }

    private void flags() {
        Card card = Samples.card();
        var seen = new ToFlag(new Sighting.SeenInRound(42), card, false, Optional.empty());
        add("flag", FlagForm.of(seen));
        add("forget", ForgetForm.of(OptionalInt.of(7)));
        add("forget-without-backups", ForgetForm.of(OptionalInt.of(0)));
        add("forget-on-postgresql", ForgetForm.of(OptionalInt.empty()));
        add("flag-latest", FlagForm.of(new ToFlag(seen.at(), card, true, Optional.empty())));
        var wrong = FlagSamples.flag(1, "UADA", card, FlagReason.WRONG, "It is <!channel> *B*, see\nthe `docs`.");
        var typo = FlagSamples.flag(2, "UBEN", card, FlagReason.TYPO, "");
        var flagged = List.of(
                new FlaggedCard(card, false, List.of(wrong, typo)), new FlaggedCard(card, true, List.of(wrong)));
        var toDecide = FlagSamples.toDecide(flagged, 7, 2);
        add("to-decide", ToDecideView.of(toDecide));
        add("deck-review", DeckReviewView.of(DeckReviewSamples.of(toDecide, card, "Ada *<!here>*")));
        add("to-decide-nothing", ToDecideView.of(FlagSamples.toDecide(List.of(), 0, 0)));
        Card changed = Samples.card(
                "Which command drains a node by now?", card.choices().orElseThrow());
        add(
                "to-decide-changed",
                ToDecideView.of(FlagSamples.toDecide(List.of(new FlaggedCard(changed, false, List.of(typo))), 0, 1)));
        add(
                "decided",
                ToDecideView.after(ToDecideView.words(new Decided(card, Decision.NO_CHANGE, "Ada", true)), toDecide));
        add(
                "decided-before",
                ToDecideView.after(
                        ToDecideView.words(new Decided(card, Decision.MENDED, "*Grace* <@U2>", false)),
                        FlagSamples.toDecide(List.of(), 0, 0)));
    }

    private void topics() {
        add("topics", TopicsView.ofChannel(TopicSamples.begun(), "C1"));
        add("topics-new", TopicsView.ofChannel(TopicSamples.untouched(), "C1"));
        add("topics-many", TopicsView.ofChannel(TopicSamples.huge(120, ""), "C1"));
        add("topics-own", TopicsView.ofMember(TopicSamples.begun()));
        add("topics-modal", TopicsView.modal(TopicSamples.huge(120, ""), "C1", 1));
        add("topics-mastery", MasteryView.modal(TopicSamples.progress(40, ""), 0));
    }

    /** A card with a snippet, feedback for wrong choices, a question without choices and a version. */
    private void fullCards() {
        Card card = Samples.full();
        var daily = Samples.daily(card);
        Card flashcard = Samples.withoutChoices(card);
        var streak = Optional.<Streak>empty();
        var showing = Samples.showing(card, Optional.empty());
        add("full-card", Samples.open(daily, Optional.empty(), 0));
        add("full-card-without-choices", Samples.open(Samples.daily(flashcard), Optional.empty(), 0));
        add("full-closed", ClosedCardView.of(daily, Samples.tally(card, 5, "Ada")));
        add(
                "full-closed-without-choices",
                ClosedCardView.of(Samples.daily(flashcard), Samples.tally(flashcard, 3, "Ada")));
        add("full-result-right", ResultView.of(Samples.result(daily, new Chosen(2), 10, streak)));
        add("full-result-wrong", ResultView.of(Samples.result(daily, new Chosen(3), 0, streak)));
        add("full-result-no-feedback", ResultView.of(Samples.result(daily, new Chosen(1), 0, streak)));
        add("full-result-again", ResultView.of(Samples.again(daily, new Chosen(3), 0)));
        add("full-result-revealed", ResultView.modal(Samples.result(daily, new Revealed(), 0, streak)));
        add("full-grade", SelfGradeView.ofRound(42, card, DAYS));
        add("full-practice", PracticeView.of(new Next.Shown(showing)));
        add("full-practice-result", PracticeView.of(Samples.practised(showing, new Chosen(0), false)));
        add("full-found", FoundCardView.of(Samples.looked(card, false)));
        add("full-found-spoiler", FoundCardView.of(Samples.looked(card, true)));
        add("full-search", SearchView.of("quota", List.of(new FoundCard(card, false))));
        add("mend", MendForm.of(card, "CARD 1.1 https://hooks.slack.com/actions/1"));
        add("mend-without-choices", MendForm.of(flashcard, "CARD 1.1 https://hooks.slack.com/actions/1"));
        add("full-digest", DigestView.of(Samples.digest(card, List.of("Ada"))));
    }

    private void suggestions() {
        var open = SuggestionSamples.open(Samples.full(), "Ada <!here> *Lovelace*");
        add("suggestion", SuggestionView.of(open));
        add(
                "suggestion-flashcard",
                SuggestionView.of(SuggestionSamples.open(Samples.withoutChoices(Samples.card()), "Ada")));
        add("suggestion-accepted", SuggestionView.of(SuggestionSamples.accepted(open, "Ben")));
        var asked = SuggestionSamples.spoiling(SuggestionSamples.accepted(open, "Ben"));
        add("suggestion-asked", SuggestionView.of(asked));
        add("suggestion-declined", SuggestionView.of(SuggestionSamples.declined(open, "*Ben* <@U2>")));
        add("suggestion-decided", SuggestionView.decided(SuggestionSamples.accepted(open, "Ben")));
        add("suggestion-decided-already", SuggestionView.decidedAlready(SuggestionSamples.declined(open, "Ben")));
        add("suggestion-sent", SuggestionView.suggested());
        add("suggestion-in-a-list", SlackMessage.of("A list", SuggestionBlocks.brief(open)));
        add("suggest-form", SuggestForm.empty());
        add("suggest-form-edit", SuggestForm.editing(open, "7 1.1 https://hooks.slack.com/actions/1"));
        add("suggest-form-decline", SuggestForm.declining(open, "7 1.1 https://hooks.slack.com/actions/1"));
        var by = Optional.of("Ada <!here> *Lovelace*");
        var daily = Samples.daily(Samples.card());
        var showing = Samples.showing(Samples.card(), Optional.empty());
        add("closed-suggested", ClosedCardView.of(new ClosedRound(daily, Samples.tally(Samples.card(), 3, "Ben"), by)));
        add("result-suggested", ResultView.of(SuggestionSamples.by(Samples.again(daily, new Chosen(0), 0), by)));
        add(
                "practice-result-suggested",
                PracticeView.of(SuggestionSamples.by(Samples.practised(showing, new Chosen(0), false), by)));
        add("found-suggested", FoundCardView.of(SuggestionSamples.found(Samples.card(), by)));
    }

    private void add(String name, SlackMessage message) {
        cases.put(name, Payload.of(message));
    }

    private void add(String name, View view) {
        cases.put(name, Payload.of(view));
    }
}
