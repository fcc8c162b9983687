package io.github.k8scard.slack;

import io.github.k8scard.bot.AnswerPractice;
import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.DecideFlags;
import io.github.k8scard.bot.DecideSuggestion;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.EditCard;
import io.github.k8scard.bot.ExportOwnData;
import io.github.k8scard.bot.FindOwnChannel;
import io.github.k8scard.bot.FlagCard;
import io.github.k8scard.bot.FollowChannels;
import io.github.k8scard.bot.FollowWorkspace;
import io.github.k8scard.bot.ForgetMember;
import io.github.k8scard.bot.HearMention;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.LookUpCards;
import io.github.k8scard.bot.LookUpEdits;
import io.github.k8scard.bot.OpenFlashcard;
import io.github.k8scard.bot.PauseChannel;
import io.github.k8scard.bot.PostAgain;
import io.github.k8scard.bot.PostExtra;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.bot.ReadFlags;
import io.github.k8scard.bot.ReadNumbers;
import io.github.k8scard.bot.ReadTopics;
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
import io.github.k8scard.deck.CurrentDecks;

/**
 * Everything that a member's command or click, or an event, can set off, by what a member is about to do.
 *
 * @param installation for which workspace
 */
public record Stories(
        Installation installation,
        RoundStories rounds,
        PracticeStories practice,
        ChannelStories channel,
        BoardStories board,
        MemberStories member,
        DeckStories deck,
        EventStories events) {

    /** Answering the card that a channel is asked. */
    public record RoundStories(AnswerRound answerRound, RoundResults roundResults, OpenFlashcard openFlashcard) {}

    /** Learning by oneself. */
    public record PracticeStories(Practise practise, AnswerPractice answerPractice, OpenFlashcard openFlashcard) {}

    /** What a channel gets, and when. */
    public record ChannelStories(
            PostExtra postExtra,
            ScheduleChannel scheduleChannel,
            PauseChannel pauseChannel,
            SkipCard skipCard,
            UndoChange undoChange,
            ShowStatus showStatus,
            PostAgain postAgain) {}

    /** How a channel does. */
    public record BoardStories(ShowBoard showBoard, ShareBoard shareBoard, TeamReport teamReport) {}

    /** What concerns the member alone. */
    public record MemberStories(
            ReadNumbers readNumbers,
            SetSwitches setSwitches,
            DrawHome drawHome,
            FindOwnChannel findOwnChannel,
            ForgetMember forgetMember,
            ExportOwnData exportOwnData) {}

    /** The cards, looking things up in them, and what becomes of them. */
    public record DeckStories(
            CurrentDecks decks,
            LookUpCards lookUpCards,
            ReadTopics readTopics,
            ReloadDecks reloadDecks,
            CurationStories curation,
            SuggestionStories suggestions) {}

    /** Looking after the cards: what members flag, and what is changed of a card. */
    public record CurationStories(
            FlagCard flagCard,
            ReadFlags readFlags,
            DecideFlags decideFlags,
            ReviewDeck reviewDeck,
            EditCard editCard,
            LookUpEdits lookUpEdits) {}

    /** Cards that members write. */
    public record SuggestionStories(SuggestCard suggestCard, DecideSuggestion decideSuggestion) {}

    /** Following what happens in the workspace. */
    public record EventStories(
            FollowChannels followChannels, FollowWorkspace followWorkspace, HearMention hearMention) {}
}
