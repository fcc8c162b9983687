package io.github.k8scard.app;

import io.github.k8scard.K8scardException;
import io.github.k8scard.bot.AdminNotes;
import io.github.k8scard.bot.Admins;
import io.github.k8scard.bot.Curators;
import io.github.k8scard.bot.FollowDecks;
import io.github.k8scard.bot.ForgetWorkspaces;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.bot.ReloadDecks;
import io.github.k8scard.bot.WhatComesNext;
import io.github.k8scard.jobs.RealTime;
import io.github.k8scard.jobs.Rhythm;
import io.github.k8scard.jobs.Timers;
import io.github.k8scard.jobs.Timers.Timer;
import io.github.k8scard.ops.Doctor;
import io.github.k8scard.ops.NoteFindings;
import io.github.k8scard.round.Round;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running bot: what its parts share, the stories that members set off, the edges that Slack's requests come in at,
 * and the jobs that it does by itself; opened in this order, and closed in the opposite one. Safe for concurrent use.
 */
public final class Bot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    private final OpenParts parts = new OpenParts();
    private final Measured metrics;
    private final Shared shared;
    private final Edges edges;
    private final Jobs jobs;

    /**
     * Starts everything.
     *
     * @param host the address to listen on; empty for all
     * @param clock the bot's time; signatures and time-outs run on real time whatever it says
     * @param onFatal what to do if Slack turns out not to accept a token
     */
    public Bot(Settings settings, Optional<String> host, Clock clock, Consumer<K8scardException> onFatal) {
        try {
            var decks = FoundDecks.find(settings.decks());
            metrics = Measured.open(settings.metricsPort(), host, parts);
            shared = Shared.open(settings, decks.current(), clock, metrics.listeners(), parts);
            metrics.watch(shared, settings.database());
            var mayChange = new Admins(settings.admins());
            var reloadDecks = new ReloadDecks(decks.current(), decks.files(), mayChange);
            var followDecks = new FollowDecks(shared.database(), shared.installation(), shared.decks());
            var notes = new AdminNotes(mayChange);
            var stories = BotStories.of(shared, reloadDecks, followDecks, mayChange, notes, nightsInBackups(settings));
            edges = Edges.open(settings, host, shared, stories, onFatal, parts);
            log.info(
                    "Listening on port {} with {} cards; data in {}",
                    edges.http().port(),
                    shared.decks().now().cards().size(),
                    settings.database());
            var housekeeping = new Housekeeping(settings, shared, mayChange);
            jobs = new Jobs(
                    shared,
                    reloadDecks,
                    followDecks,
                    stories.member().drawHome(),
                    new Curators(mayChange),
                    housekeeping,
                    parts);
            var forgetWorkspaces =
                    new ForgetWorkspaces(shared.database(), settings.keeping().daysOfGoneWorkspace());
            var joinWorkspace = new JoinWorkspace(
                    shared.database(), shared.messenger(), shared.installation(), mayChange, followDecks);
            var readiness = new Readiness(
                    joinWorkspace, forgetWorkspaces, edges.health(), edges.warmUp(), edges.letRequestsIn());
            readiness.attempt(clock.instant());
            var timers = new ArrayList<>(jobs.timers(readiness.timerTask(onFatal), joinWorkspace, forgetWorkspaces));
            if (notes.haveReaders()) {
                var doctor = new Doctor(new SelfChecks(settings).whileRunning(shared));
                timers.add(new Timer("doctor", Rhythm.FIVE_MINUTES, new NoteFindings(doctor, notes)::run));
            }
            parts.opened(Timers.start(
                    timers, clock, RealTime.ofThisMachine(), shared.listeners().timers()));
            // before the timers, which wait for a backup that is being taken
            parts.opened(housekeeping);
            parts.opened(edges.health()::stopping);
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    private static OptionalInt nightsInBackups(Settings settings) {
        return settings.database().isH2() ? OptionalInt.of(settings.keeping().backups()) : OptionalInt.empty();
    }

    /** Where Slack's requests go over HTTP. */
    public URI eventsUrl() {
        return edges.http().eventsUrl();
    }

    /** Where it says in numbers what goes on; empty if nowhere. */
    public Optional<URI> metricsUrl() {
        return metrics.url();
    }

    /**
     * Does at once what the timers would do by and by: all that is looked for each minute, and sends what came of it.
     */
    public void runWhatIsDue() {
        jobs.runWhatIsDue();
    }

    /** Does at once what the timer would do within five seconds: brings the counts of open cards up to date. */
    public void showCounts() {
        jobs.showCounts();
    }

    /** The same for messages and grades that have to follow mended cards. */
    public void followEdits() {
        jobs.followEdits();
    }

    /** The same for Home tabs. */
    public void drawHomes() {
        jobs.drawHomes();
    }

    /** The bot's time. */
    public Instant now() {
        return shared.clock().instant();
    }

    /** For whoever moves the bot's time. */
    public WhatComesNext whatComesNext() {
        return jobs.whatComesNext();
    }

    /** The round of a message, by the number of the delivery that goes with it. */
    public Optional<Round> roundOf(long deliveryId) {
        return shared.database()
                .inTransaction(tables -> tables.deliveries().find(deliveryId).stream()
                        .flatMap(delivery -> delivery.roundId().stream().boxed())
                        .findFirst()
                        .flatMap(tables.rounds()::find));
    }

    /** Whether it can serve, as {@code /readyz} says it. */
    public boolean isReady() {
        return edges.health().waitingFor().isEmpty();
    }

    /**
     * Stops taking work, ends what is running, and closes the database last, in less than 20 seconds. Whoever calls it
     * second waits until it is done.
     */
    @Override
    public void close() {
        parts.close();
    }
}
