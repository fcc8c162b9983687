package io.github.k8scard.app;

import io.github.k8scard.bot.AdminNotes;
import io.github.k8scard.bot.Admins;
import io.github.k8scard.bot.AnswerPractice;
import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.CardAuthors;
import io.github.k8scard.bot.ChangeChannel;
import io.github.k8scard.bot.ChooseCard;
import io.github.k8scard.bot.Curators;
import io.github.k8scard.bot.DecideFlags;
import io.github.k8scard.bot.DecideSuggestion;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.DueCards;
import io.github.k8scard.bot.EditCard;
import io.github.k8scard.bot.ExportOwnData;
import io.github.k8scard.bot.FindOwnChannel;
import io.github.k8scard.bot.FlagCard;
import io.github.k8scard.bot.FlagsClosed;
import io.github.k8scard.bot.FollowChannels;
import io.github.k8scard.bot.FollowDecks;
import io.github.k8scard.bot.FollowWorkspace;
import io.github.k8scard.bot.ForgetMember;
import io.github.k8scard.bot.HearMention;
import io.github.k8scard.bot.LookUpCards;
import io.github.k8scard.bot.LookUpEdits;
import io.github.k8scard.bot.OpenFlashcard;
import io.github.k8scard.bot.PauseChannel;
import io.github.k8scard.bot.PostAgain;
import io.github.k8scard.bot.PostExtra;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.bot.ReadFlags;
import io.github.k8scard.bot.ReadHome;
import io.github.k8scard.bot.ReadNumbers;
import io.github.k8scard.bot.ReadTopics;
import io.github.k8scard.bot.RecordAnswer;
import io.github.k8scard.bot.ReloadDecks;
import io.github.k8scard.bot.ReviewDeck;
import io.github.k8scard.bot.RoundResults;
import io.github.k8scard.bot.ScheduleChannel;
import io.github.k8scard.bot.SetSwitches;
import io.github.k8scard.bot.ShareBoard;
import io.github.k8scard.bot.ShowBoard;
import io.github.k8scard.bot.ShowStatus;
import io.github.k8scard.bot.SkipCard;
import io.github.k8scard.bot.SuggestCard;
import io.github.k8scard.bot.TeamReport;
import io.github.k8scard.bot.UndoChange;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.slack.Stories;
import io.github.k8scard.slack.Stories.BoardStories;
import io.github.k8scard.slack.Stories.ChannelStories;
import io.github.k8scard.slack.Stories.CurationStories;
import io.github.k8scard.slack.Stories.DeckStories;
import io.github.k8scard.slack.Stories.EventStories;
import io.github.k8scard.slack.Stories.MemberStories;
import io.github.k8scard.slack.Stories.PracticeStories;
import io.github.k8scard.slack.Stories.RoundStories;
import io.github.k8scard.slack.Stories.SuggestionStories;
import java.security.SecureRandom;
import java.util.OptionalInt;

/** Makes the stories that a member's command or click, or an event, can set off. */
final class BotStories {
    private BotStories() {}

    /**
     * @param mayChange who may change settings
     * @param notes what they are told of how the bot is run
     * @param nightsInBackups how many nights backups are kept; empty if that is not up to the bot
     */
    static Stories of(
            Shared shared,
            ReloadDecks reloadDecks,
            FollowDecks followDecks,
            Admins mayChange,
            AdminNotes notes,
            OptionalInt nightsInBackups) {
        var decks = shared.decks();
        var database = shared.database();
        var directory = shared.directory();
        var messenger = shared.messenger();
        var random = new SecureRandom();
        var fsrs = new Fsrs();
        var queue = PracticeQueue.standard(fsrs);
        var recordAnswer = new RecordAnswer(fsrs);
        var curators = new Curators(mayChange);
        var changeChannel = new ChangeChannel(database, directory, mayChange);
        var readNumbers = new ReadNumbers(database, directory, decks, new DueCards(directory, decks, queue));
        var readHome = new ReadHome(readNumbers, mayChange);
        var cardAuthors = new CardAuthors(decks, directory);
        var openFlashcard = new OpenFlashcard(database, directory, fsrs);
        return new Stories(
                shared.installation(),
                new RoundStories(
                        new AnswerRound(
                                database, recordAnswer, shared.listeners().answers()),
                        new RoundResults(database, recordAnswer, cardAuthors),
                        openFlashcard),
                new PracticeStories(
                        new Practise(database, directory, decks, queue, random),
                        new AnswerPractice(
                                database,
                                directory,
                                recordAnswer,
                                cardAuthors,
                                shared.listeners().answers()),
                        openFlashcard),
                new ChannelStories(
                        new PostExtra(database, directory, decks, new ChooseCard(decks, fsrs), random),
                        new ScheduleChannel(database, directory, changeChannel, decks),
                        new PauseChannel(changeChannel),
                        new SkipCard(changeChannel),
                        new UndoChange(changeChannel),
                        new ShowStatus(database, directory, decks, notes),
                        new PostAgain(database)),
                new BoardStories(
                        new ShowBoard(database, directory),
                        new ShareBoard(database),
                        new TeamReport(database, directory, decks)),
                new MemberStories(
                        readNumbers,
                        new SetSwitches(database, directory),
                        new DrawHome(database, shared.installation(), messenger, readHome),
                        new FindOwnChannel(database),
                        new ForgetMember(database, directory, followDecks, nightsInBackups),
                        new ExportOwnData(database, mayChange)),
                new DeckStories(
                        decks,
                        new LookUpCards(database, directory, decks, cardAuthors),
                        new ReadTopics(database, decks),
                        reloadDecks,
                        curation(shared, followDecks, curators),
                        new SuggestionStories(
                                new SuggestCard(database, directory, decks, curators),
                                new DecideSuggestion(database, directory, decks, curators, followDecks))),
                new EventStories(
                        new FollowChannels(database), new FollowWorkspace(database), new HearMention(database)));
    }

    private static CurationStories curation(Shared shared, FollowDecks followDecks, Curators curators) {
        var database = shared.database();
        var directory = shared.directory();
        var decks = shared.decks();
        FlagsClosed flagsClosed =
                (tables, member, cardId, decision, now) -> DecideFlags.closed(tables, cardId, decision, member, now);
        var readFlags = new ReadFlags(database, directory, decks, curators);
        return new CurationStories(
                new FlagCard(database, decks),
                readFlags,
                new DecideFlags(database, directory, curators),
                new ReviewDeck(database, directory, decks, readFlags),
                new EditCard(database, decks, directory, curators, followDecks, flagsClosed),
                new LookUpEdits(database, decks, curators));
    }
}
