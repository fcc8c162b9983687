package io.github.k8scard.slack;

import io.github.k8scard.bot.AnswerPractice;
import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.FollowChannels;
import io.github.k8scard.bot.FollowWorkspace;
import io.github.k8scard.bot.LookUpCards;
import io.github.k8scard.bot.OpenFlashcard;
import io.github.k8scard.bot.PauseChannel;
import io.github.k8scard.bot.PostExtra;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.bot.ReadNumbers;
import io.github.k8scard.bot.RoundResults;
import io.github.k8scard.bot.ScheduleChannel;
import io.github.k8scard.bot.SetSwitches;
import io.github.k8scard.bot.ShareBoard;
import io.github.k8scard.bot.ShowBoard;
import io.github.k8scard.bot.ShowStatus;
import io.github.k8scard.bot.TeamReport;
import io.github.k8scard.deck.Deck;

/** Everything that a member's command or click, or an event, can set off. */
public record Stories(
        Deck deck,
        AnswerRound answerRound,
        RoundResults roundResults,
        Practise practise,
        AnswerPractice answerPractice,
        OpenFlashcard openFlashcard,
        PostExtra postExtra,
        ScheduleChannel scheduleChannel,
        PauseChannel pauseChannel,
        ShowStatus showStatus,
        ShowBoard showBoard,
        ShareBoard shareBoard,
        TeamReport teamReport,
        ReadNumbers readNumbers,
        SetSwitches setSwitches,
        DrawHome drawHome,
        LookUpCards lookUpCards,
        FollowChannels followChannels,
        FollowWorkspace followWorkspace) {}
