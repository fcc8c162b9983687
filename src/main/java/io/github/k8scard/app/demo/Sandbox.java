package io.github.k8scard.app.demo;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.Keeping;
import io.github.k8scard.app.Settings;
import io.github.k8scard.app.SlackAccess;
import io.github.k8scard.sandbox.page.Completion;
import io.github.k8scard.sandbox.page.SandboxPage;
import io.github.k8scard.sandbox.time.DomainClock;
import io.github.k8scard.sandbox.time.Teammate;
import io.github.k8scard.sandbox.time.Teammates;
import io.github.k8scard.sandbox.time.TimeMachine;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.slack.SubCommand;
import io.github.k8scard.slack.view.CommandForm;
import io.github.k8scard.storage.DatabaseUrl;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace, the bot, its teammates and the page, talking to each other over HTTP in one process. */
public final class Sandbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);
    /** The zone of the sandbox's days. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    static final String CHANNEL = "C0PLATFORM";
    static final String FIRST_MEMBER = "U0ADA";
    private static final LocalTime CARD_TIME = LocalTime.of(9, 30);
    /** Enough for the schedule to be set in time, however slow the machine is. */
    private static final Duration BEFOREHAND = Duration.ofMinutes(10);

    private static final String NO_CARD =
            "No card came within a week. Type /k8scard schedule 09:30 in a channel to plan one a day.";

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final SlackWorkspace slack;
    private final Bot bot;
    private final SandboxPage page;

    /**
     * Starts everything, with a daily card in a channel and today's just posted.
     *
     * @param port where the page listens; 0 takes any free one
     * @param plan what the workspace is started with; in Socket Mode the bot opens a socket to it
     * @param decks the deck files; if there are none, the one here or the one that ships with the program
     * @param today the date on which its time starts
     * @param crew who answers as time goes by
     */
    public Sandbox(int port, WorkspacePlan plan, List<Path> decks, LocalDate today, Teammate.Crew crew) {
        try {
            Instant cardTime = today.atTime(CARD_TIME).atZone(ZONE).toInstant();
            var clock = DomainClock.startingAt(cardTime.minus(BEFOREHAND));
            slack = opened(SlackWorkspace.start(plan.withClock(clock)));
            bot = opened(new Bot(settings(slack, database(), decks, ZONE), Optional.of("127.0.0.1"), clock, refused -> {
                throw refused;
            }));
            slack.connectTo(bot.eventsUrl());
            awaitReady();
            scheduleCard();
            var work = new BotWork(bot);
            work.run();
            clock.moveTo(cardTime);
            work.run();
            var teammates = new Teammates(slack, new RoundAnswerKey(bot), crew.members());
            var time = new TimeMachine(clock, work, teammates, NO_CARD);
            page = opened(SandboxPage.start(slack, subCommands(), Optional.of(time), port));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** What to open in a browser. */
    public URI address() {
        return page.address();
    }

    SlackWorkspace slack() {
        return slack;
    }

    Bot bot() {
        return bot;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                log.warn("A part of the sandbox did not close well; closing the others", e);
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** A bot that opens a socket can be reached a moment after it was started. */
    private void awaitReady() {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!bot.isReady() && System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    /**
     * Returns when the bot has told the channel of the schedule: a command is acknowledged before it is carried out.
     */
    private void scheduleCard() {
        slack.member(FIRST_MEMBER).types(CHANNEL, CommandForm.COMMAND + " schedule 09:30 daily");
        slack.awaitMessage(said -> said.channel().equals(CHANNEL), READY_WITHIN);
    }

    /** Of a word with several forms, the first. */
    private static List<Completion> subCommands() {
        var byWord = new LinkedHashMap<String, Completion>();
        SubCommand.forms().stream()
                .map(form -> new Completion(form.word(), (form.arguments() + " " + form.meaning()).strip()))
                .forEach(form -> byWord.putIfAbsent(form.word(), form));
        return List.copyOf(byWord.values());
    }

    private static DatabaseUrl database() {
        return DatabaseUrl.inMemory("sandbox-" + UUID.randomUUID());
    }

    /** What a bot needs to serve a workspace of our own, the way in which that sends its requests. */
    public static Settings settings(SlackWorkspace slack, DatabaseUrl database, List<Path> decks, ZoneId zone) {
        boolean socket = slack.plan().setup().socketMode();
        var access = new SlackAccess(
                slack.apiUrl(),
                slack.botToken(),
                socket ? "" : slack.signingSecret(),
                socket ? Optional.of(slack.appToken()) : Optional.empty(),
                Optional.empty());
        return new Settings(access, 0, OptionalInt.empty(), database, decks, zone, Set.of(), Keeping.STANDARD);
    }
}
