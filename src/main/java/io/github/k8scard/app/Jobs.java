package io.github.k8scard.app;

import io.github.k8scard.bot.CardAuthors;
import io.github.k8scard.bot.ChooseCard;
import io.github.k8scard.bot.CloseRounds;
import io.github.k8scard.bot.CorrectPlans;
import io.github.k8scard.bot.CountAnswers;
import io.github.k8scard.bot.Curators;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.DueCards;
import io.github.k8scard.bot.FindUnknown;
import io.github.k8scard.bot.FollowDecks;
import io.github.k8scard.bot.FollowEdits;
import io.github.k8scard.bot.ForgetEvents;
import io.github.k8scard.bot.ForgetWorkspaces;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.bot.LearnNames;
import io.github.k8scard.bot.MemberNews;
import io.github.k8scard.bot.NudgeMembers;
import io.github.k8scard.bot.PostDue;
import io.github.k8scard.bot.ReadFlags;
import io.github.k8scard.bot.ReadRecap;
import io.github.k8scard.bot.RecoverDeliveries;
import io.github.k8scard.bot.ReloadDecks;
import io.github.k8scard.bot.SendDeliveries;
import io.github.k8scard.bot.SendMessage;
import io.github.k8scard.bot.TellCurators;
import io.github.k8scard.bot.UpdateCounts;
import io.github.k8scard.bot.WhatComesNext;
import io.github.k8scard.jobs.InOrder;
import io.github.k8scard.jobs.Rhythm;
import io.github.k8scard.jobs.Timers.Timer;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the bot does by itself, and how often. Safe for concurrent use. */
final class Jobs {
    private final Shared shared;
    private final ReloadDecks reloadDecks;
    private final FollowDecks followDecks;
    private final DrawHome drawHome;
    private final SendDeliveries sendDeliveries;
    private final UpdateCounts updateCounts;
    private final CountAnswers countAnswers;
    private final FollowEdits followEdits;
    private final WhatComesNext whatComesNext;
    private final Consumer<Instant> roundsAndReminders;
    private final Consumer<Instant> findLostDeliveries;

    private final List<Timer> housekeeping;

    Jobs(
            Shared shared,
            ReloadDecks reloadDecks,
            FollowDecks followDecks,
            DrawHome drawHome,
            Curators curators,
            Housekeeping housekeeping,
            OpenParts parts) {
        var database = shared.database();
        var installation = shared.installation();
        var messenger = shared.messenger();
        var directory = shared.directory();
        var fsrs = new Fsrs();
        var dueCards = new DueCards(directory, shared.decks(), PracticeQueue.standard(fsrs));
        var readRecap = new ReadRecap(shared.decks(), dueCards);
        var nudgeMembers = new NudgeMembers(database, installation, directory, dueCards, readRecap);
        var readFlags = new ReadFlags(database, directory, shared.decks(), curators);
        var tellCurators = new TellCurators(database, installation, directory, curators);
        this.shared = shared;
        this.reloadDecks = reloadDecks;
        this.followDecks = followDecks;
        this.drawHome = drawHome;
        this.housekeeping = housekeeping.timers();
        roundsAndReminders = new InOrder(List.of(
                new CloseRounds(database, housekeeping.tellAdmins())::run,
                new CorrectPlans(database, installation)::run,
                new PostDue(
                        database,
                        installation,
                        new ChooseCard(shared.decks(), fsrs),
                        housekeeping.tellAdmins(),
                        new SecureRandom())::run,
                nudgeMembers::run,
                tellCurators::run));
        findLostDeliveries = new InOrder(List.of(
                new RecoverDeliveries(database, shared.listeners().deliveries())::run,
                new FindUnknown(database, installation, messenger)::run));
        var news = new MemberNews(dueCards, readRecap, readFlags);
        var cardAuthors = new CardAuthors(shared.decks(), directory);
        var sendMessage = new SendMessage(database, messenger, directory, news, cardAuthors, shared.clock());
        sendDeliveries = parts.opened(new SendDeliveries(
                database,
                installation,
                sendMessage,
                housekeeping.tellAdmins(),
                shared.clock(),
                shared.realTime(),
                shared.listeners().deliveries()));
        // so that what is owed need not wait for the timer
        database.afterOwing(sendDeliveries::begin);
        updateCounts = new UpdateCounts(database, installation, messenger, directory, shared.realTime());
        countAnswers = new CountAnswers(database, shared.clock());
        followEdits = new FollowEdits(database, installation, fsrs);
        whatComesNext = new WhatComesNext(database, nudgeMembers, tellCurators);
    }

    /** The timer of each job. */
    List<Timer> timers(Consumer<Instant> getReady, JoinWorkspace joinWorkspace, ForgetWorkspaces forgetWorkspaces) {
        var learnNames = new LearnNames(shared.database(), shared.installation(), shared.directory());
        List<Timer> timers = List.of(
                new Timer("get ready", Rhythm.FIVE_SECONDS, getReady),
                new Timer("come back", Rhythm.MINUTE, joinWorkspace::comeBack),
                new Timer(
                        "recover", Rhythm.FIVE_SECONDS, now -> shared.database().recover()),
                new Timer("report", Rhythm.MINUTE, now -> shared.database().report()),
                new Timer("forget events", Rhythm.MINUTE, new ForgetEvents(shared.database())::run),
                new Timer("forget workspaces", Rhythm.MINUTE, forgetWorkspaces::run),
                new Timer("find lost deliveries", Rhythm.MINUTE, findLostDeliveries),
                new Timer("rounds and reminders", Rhythm.MINUTE, roundsAndReminders),
                new Timer("reload decks", Rhythm.TWENTY_SECONDS, now -> reloadDecks.run()),
                new Timer("follow decks", Rhythm.SECOND, now -> followDecks.run()),
                new Timer("send", Rhythm.SECOND, now -> sendDeliveries.begin()),
                new Timer("counts", Rhythm.FIVE_SECONDS, updateCounts::run),
                new Timer("numbers of cards", Rhythm.MINUTE, now -> countAnswers.run()),
                new Timer("edits", Rhythm.FIVE_SECONDS, followEdits::run),
                new Timer("names", Rhythm.FIVE_SECONDS, learnNames::run),
                new Timer("homes", Rhythm.FIVE_SECONDS, drawHome::run));
        return Stream.concat(timers.stream(), housekeeping.stream()).toList();
    }

    /**
     * Does at once what the timers would do by and by: all that is looked for each minute, and sends what came of it.
     */
    void runWhatIsDue() {
        new InOrder(List.of(
                        findLostDeliveries, roundsAndReminders, now -> sendDeliveries.run(), now -> countAnswers.run()))
                .accept(shared.clock().instant());
    }

    /** Does at once what the timer would do within five seconds: brings the counts of open cards up to date. */
    void showCounts() {
        updateCounts.run(shared.clock().instant());
    }

    /** The same for messages and grades that have to follow mended cards. */
    void followEdits() {
        followEdits.run(shared.clock().instant());
    }

    /** The same for Home tabs. */
    void drawHomes() {
        drawHome.run(shared.clock().instant());
    }

    WhatComesNext whatComesNext() {
        return whatComesNext;
    }
}
