package io.github.k8scard.app;

import io.github.k8scard.K8scardException;
import io.github.k8scard.bot.Admins;
import io.github.k8scard.bot.AnswerPractice;
import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.ChangeChannel;
import io.github.k8scard.bot.ChooseCard;
import io.github.k8scard.bot.CloseRounds;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.DueCards;
import io.github.k8scard.bot.FindUnknown;
import io.github.k8scard.bot.FollowChannels;
import io.github.k8scard.bot.FollowWorkspace;
import io.github.k8scard.bot.ForgetEvents;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.bot.LearnNames;
import io.github.k8scard.bot.LookUpCards;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.NudgeMembers;
import io.github.k8scard.bot.OpenFlashcard;
import io.github.k8scard.bot.PauseChannel;
import io.github.k8scard.bot.PostDue;
import io.github.k8scard.bot.PostExtra;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.bot.ReadHome;
import io.github.k8scard.bot.ReadNumbers;
import io.github.k8scard.bot.RecordAnswer;
import io.github.k8scard.bot.RecoverDeliveries;
import io.github.k8scard.bot.RoundResults;
import io.github.k8scard.bot.ScheduleChannel;
import io.github.k8scard.bot.SendDeliveries;
import io.github.k8scard.bot.SetSwitches;
import io.github.k8scard.bot.ShareBoard;
import io.github.k8scard.bot.ShowBoard;
import io.github.k8scard.bot.ShowStatus;
import io.github.k8scard.bot.TeamReport;
import io.github.k8scard.bot.UpdateCounts;
import io.github.k8scard.bot.WhatComesNext;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.jobs.InOrder;
import io.github.k8scard.jobs.Rhythm;
import io.github.k8scard.jobs.Timers;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.ops.Health;
import io.github.k8scard.ops.HealthServlet;
import io.github.k8scard.round.Round;
import io.github.k8scard.slack.BoltApp;
import io.github.k8scard.slack.Stories;
import io.github.k8scard.slack.Work;
import io.github.k8scard.slack.gate.RequestGate;
import io.github.k8scard.slack.gate.WarmUp;
import io.github.k8scard.slack.socket.SocketMode;
import io.github.k8scard.slack.web.SlackClient;
import io.github.k8scard.slack.web.WebApi;
import io.github.k8scard.storage.Database;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running bot: every part of it, made and joined in the order in which they need each other, and closed in the opposite
 * one.
 */
public final class Bot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private Runnable cutCalls = () -> {};
    private final Health health;
    private final HttpServer http;
    private final Clock clock;
    private final Consumer<Instant> eachMinute;
    private final Consumer<Instant> settleUnclear;
    private final SendDeliveries sendDeliveries;
    private final UpdateCounts updateCounts;
    private final DrawHome drawHome;
    private final WhatComesNext whatComesNext;
    private final Database database;

    /**
     * Starts everything.
     *
     * @param host the address to listen on; empty for all
     * @param clock the bot's time; signatures and time-outs run on real time whatever it says
     * @param onFatal what to do if Slack turns out not to accept a token
     */
    public Bot(Settings settings, Optional<String> host, Clock clock, Consumer<K8scardException> onFatal) {
        this.clock = clock;
        try {
            Deck deck = Decks.load(settings);
            database = opened(Database.open(settings.database()));
            Clock realTime = Clock.systemUTC();
            Installation installation = new Installation(database);
            RateLimits waits = new RateLimits(database, installation, realTime);
            SlackClient client = opened(new SlackClient(settings.apiUrl(), waits));
            cutCalls = client::cutCalls;
            Messenger messenger = new WebApi(client, settings.botToken());
            Work lookUps = opened(Work.ofLookUps());
            Work replies = opened(Work.ofReplies());

            Random random = new SecureRandom();
            Fsrs fsrs = new Fsrs();
            Directory directory = new Directory(database, messenger, settings.timeZone());
            ChooseCard chooseCard = new ChooseCard(deck, fsrs);
            RecordAnswer recordAnswer = new RecordAnswer(fsrs);
            var joinWorkspace = new JoinWorkspace(database, messenger, installation);
            DueCards dueCards = new DueCards(directory, deck, fsrs);
            ReadNumbers readNumbers = new ReadNumbers(database, directory, deck, dueCards);
            drawHome =
                    new DrawHome(database, installation, messenger, new ReadHome(directory, readNumbers, deck, fsrs));
            ChangeChannel changeChannel = new ChangeChannel(database, directory, new Admins(settings.admins()));
            OpenFlashcard openFlashcard = new OpenFlashcard(database, directory, fsrs);
            Stories stories = new Stories(
                    new Stories.RoundStories(
                            new AnswerRound(database, directory, recordAnswer),
                            new RoundResults(database, recordAnswer),
                            openFlashcard),
                    new Stories.PracticeStories(
                            new Practise(database, directory, deck, fsrs, random),
                            new AnswerPractice(database, directory, recordAnswer),
                            openFlashcard),
                    new Stories.ChannelStories(
                            new PostExtra(database, directory, deck, chooseCard, random),
                            new ScheduleChannel(database, directory, changeChannel),
                            new PauseChannel(changeChannel),
                            new ShowStatus(database, directory, deck)),
                    new Stories.BoardStories(
                            new ShowBoard(database, directory),
                            new ShareBoard(database, directory, messenger),
                            new TeamReport(database, directory, deck)),
                    new Stories.MemberStories(readNumbers, new SetSwitches(database), drawHome),
                    new Stories.DeckStories(deck, new LookUpCards(database, deck)),
                    new Stories.EventStories(new FollowChannels(database), new FollowWorkspace(database)));

            BoltApp bolt =
                    new BoltApp(client, settings.botToken(), stories, messenger, directory, replies, lookUps, clock);
            Optional<SocketMode> socket =
                    settings.appToken().map(token -> opened(new SocketMode(client, token, bolt, onFatal::accept)));
            health = new Health(database, () -> socket.flatMap(SocketMode::trouble));
            Optional<HttpServer.Events> events = socket.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new HttpServer.Events(new RequestGate(settings.signingSecret(), realTime), bolt.servlet()));
            http = opened(HttpServer.start(host, settings.port(), events, new HealthServlet(health)));
            log.info(
                    "Listening on port {} with {} cards; data in {}",
                    http.port(),
                    deck.cards().size(),
                    settings.database());

            var nudgeMembers = new NudgeMembers(database, installation, directory, dueCards);
            whatComesNext = new WhatComesNext(database, nudgeMembers);
            eachMinute = new InOrder(List.of(
                    new CloseRounds(database)::run,
                    new PostDue(database, installation, chooseCard, random)::run,
                    nudgeMembers::run));
            settleUnclear = new InOrder(List.of(
                    new RecoverDeliveries(database)::run, new FindUnknown(database, installation, messenger)::run));
            sendDeliveries =
                    opened(new SendDeliveries(database, installation, messenger, directory, dueCards, clock, realTime));
            updateCounts = new UpdateCounts(database, installation, messenger, directory, realTime);
            Readiness introduction = new Readiness(
                    joinWorkspace,
                    health,
                    socket.map(SocketMode::warmUp)
                            .orElseGet(() -> WarmUp.overHttp(eventsUrl(), settings.signingSecret(), realTime)),
                    () -> socket.ifPresent(SocketMode::open));
            introduction.attempt(clock.instant());
            opened(Timers.start(
                    List.of(
                            new Timers.Timer("introduce", Rhythm.FIVE_SECONDS, introduction.orElse(onFatal)),
                            new Timers.Timer("come back", Rhythm.MINUTE, joinWorkspace::comeBack),
                            new Timers.Timer("forget events", Rhythm.MINUTE, new ForgetEvents(database)::run),
                            new Timers.Timer("settle", Rhythm.MINUTE, settleUnclear),
                            new Timers.Timer("what is due", Rhythm.MINUTE, eachMinute),
                            new Timers.Timer("send", Rhythm.SECOND, now -> sendDeliveries.begin()),
                            new Timers.Timer("counts", Rhythm.FIVE_SECONDS, updateCounts::run),
                            new Timers.Timer(
                                    "names",
                                    Rhythm.FIVE_SECONDS,
                                    new LearnNames(database, installation, directory)::run),
                            new Timers.Timer("homes", Rhythm.FIVE_SECONDS, drawHome::run)),
                    clock));
            parts.push(health::stopping);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Where Slack's requests go over HTTP. */
    public URI eventsUrl() {
        return URI.create("http://127.0.0.1:" + http.port() + "/slack/events");
    }

    /** Does at once what the timers would do by and by: all that is looked for each minute, and sends what came of it. */
    public void runWhatIsDue() {
        settleUnclear.accept(clock.instant());
        eachMinute.accept(clock.instant());
        sendDeliveries.run();
    }

    /** Does at once what the timer would do within five seconds: brings the counts of open cards up to date. */
    public void showCounts() {
        updateCounts.run(clock.instant());
    }

    /** The same for Home tabs. */
    public void drawHomes() {
        drawHome.run(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    public WhatComesNext whatComesNext() {
        return whatComesNext;
    }

    /** The round of a message, by the number of the delivery that goes with it. */
    public Optional<Round> roundOf(long deliveryId) {
        return database.inTransaction(tables -> tables.deliveries().find(deliveryId).stream()
                .flatMap(delivery -> delivery.roundId().stream().boxed())
                .findFirst()
                .flatMap(tables.rounds()::find));
    }

    public boolean isReady() {
        return health.waitingFor().isEmpty();
    }

    /**
     * Stops taking work, ends what is running, and closes the database last, in less than 20 seconds. Whoever calls it second waits until it is done.
     */
    @Override
    public synchronized void close() {
        if (parts.isEmpty()) {
            return;
        }
        Shutdown.run(parts, cutCalls);
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }
}
