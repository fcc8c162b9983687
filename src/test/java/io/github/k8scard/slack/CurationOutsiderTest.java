package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.github.k8scard.bot.CardWithNumbers;
import io.github.k8scard.bot.DecideFlags;
import io.github.k8scard.bot.DecideSuggestion;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.EditCard;
import io.github.k8scard.bot.FlagCard;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.LookUpCards;
import io.github.k8scard.bot.LookUpEdits;
import io.github.k8scard.bot.ReadFlags;
import io.github.k8scard.bot.ReadTopics;
import io.github.k8scard.bot.ReloadDecks;
import io.github.k8scard.bot.ReviewDeck;
import io.github.k8scard.bot.SuggestCard;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.curation.AnswerCount;
import io.github.k8scard.curation.CardCount;
import io.github.k8scard.curation.CardNumbers;
import io.github.k8scard.curation.MissedBy;
import io.github.k8scard.curation.TimesPosted;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.slack.web.ResponseUrl;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/**
 * Somebody of another workspace, in a channel that two of them share, even under the id of one who looks after the
 * cards.
 */
class CurationOutsiderTest {
    private static final MemberKey OUTSIDER = new MemberKey("T1", "U1");
    private static final String ONLY_MEMBERS = "Only members of the workspace";
    private static final Set<String> ACTIONS = Set.of(
            ActionIds.CURATE_NO_CHANGE,
            ActionIds.CURATE_MEND,
            ActionIds.CURATE_MEND_LISTED,
            ActionIds.CURATE_MEND_ANYWAY,
            ActionIds.CURATE_RETIRE,
            ActionIds.CURATE_RETIRE_LISTED,
            ActionIds.CURATE_BRING_BACK,
            ActionIds.CURATE_KEEP_EDIT,
            ActionIds.CURATE_TAKE_FILE,
            ActionIds.SUGGEST_LOOK,
            ActionIds.SUGGEST_ACCEPT,
            ActionIds.SUGGEST_EDIT,
            ActionIds.SUGGEST_DECLINE);

    private final CurrentDecks decks = TestDecks.current(List.of(new TestCard("a").made()));
    private final SuggestCard suggestCard = mock(SuggestCard.class);
    private final DecideSuggestion decideSuggestion = mock(DecideSuggestion.class);
    private final LookUpCards lookUpCards = mock(LookUpCards.class);
    private final LookUpEdits lookUpEdits = mock(LookUpEdits.class);
    private final ReloadDecks reloadDecks = mock(ReloadDecks.class);
    private final Stories.CurationStories curation = new Stories.CurationStories(
            mock(FlagCard.class),
            mock(ReadFlags.class),
            mock(DecideFlags.class),
            mock(ReviewDeck.class),
            mock(EditCard.class),
            lookUpEdits);
    private final Stories.DeckStories deck = new Stories.DeckStories(
            decks,
            lookUpCards,
            mock(ReadTopics.class),
            reloadDecks,
            curation,
            new Stories.SuggestionStories(suggestCard, decideSuggestion));
    private final LookUps lookUps = mock(LookUps.class);
    private final Directory directory = mock(Directory.class);
    private final Modals modals = mock(Modals.class);
    private final Replies replies = mock(Replies.class);

    private static Click click(String action, String value, boolean outsider) {
        return new Click(
                new ChannelAddress("T1", "C1"),
                OUTSIDER,
                outsider,
                new Button(action, value),
                new ButtonPlace(ButtonPlace.Where.MESSAGE, "1.5", "", false),
                new ReplyAddress("1.2", "https://hooks.example/1"),
                Instant.EPOCH);
    }

    private Map<String, Function<Click, Runnable>> buttons() {
        Map<String, Function<Click, Runnable>> table = new HashMap<>();
        table.putAll(new FlagClicks(curation, replies).table());
        // everybody who is asked a card may say what is wrong with it
        table.keySet().removeAll(Set.of(ActionIds.FLAG_ROUND, ActionIds.FLAG_SHOWING, ActionIds.FLAG_CARD));
        table.putAll(new CurationClicks(deck, replies).table());
        table.putAll(new SuggestionClicks(decideSuggestion, replies, lookUps).table());
        return table;
    }

    private void nothingWasDone() {
        verifyNoInteractions(
                curation.flagCard(),
                curation.readFlags(),
                curation.decideFlags(),
                curation.reviewDeck(),
                curation.editCard(),
                suggestCard,
                decideSuggestion,
                reloadDecks,
                lookUps,
                directory,
                modals,
                replies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "-1", ""})
    void does_nothing_by_a_button_whatever_it_carries(String value) {
        var buttons = buttons();
        assertThat(buttons).containsOnlyKeys(ACTIONS);
        buttons.forEach((action, story) -> assertThatThrownBy(
                        () -> story.apply(click(action, value, true)).run())
                .as(action)
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith(ONLY_MEMBERS));
        verifyNoInteractions(lookUpEdits);
        nothingWasDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a fingerprint", "1 1.1 u", ""})
    void does_nothing_by_a_form_whatever_it_was_opened_for(String metadata) {
        var submission =
                new Submission("", metadata, OUTSIDER, true, "V1", List.of("question"), Map.of(), Instant.EPOCH);
        var decisions = new DecisionSubmission(decideSuggestion, decks, directory, lookUps, mock(ResponseUrl.class));
        List<Function<Submission, Submitted>> forms = List.of(
                new SuggestSubmission(suggestCard, decks, directory)::carryOut,
                new MendSubmission(deck, lookUps, mock(ResponseUrl.class))::carryOut,
                decisions::edited,
                decisions::declined);
        forms.forEach(form -> assertThatThrownBy(() -> form.apply(submission))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith(ONLY_MEMBERS));
        nothingWasDone();
    }

    @ParameterizedTest
    @CsvSource({"flags", "FLAGS", "suggest", "reload"})
    void does_nothing_by_a_button_with_a_command(String command) {
        for (String action : List.of(ActionIds.COMMAND_RUN, ActionIds.COMMAND_INSTEAD)) {
            assertThatThrownBy(() -> run(action, command, true))
                    .isInstanceOf(Mistake.class)
                    .hasMessageStartingWith(ONLY_MEMBERS);
        }
        nothingWasDone();
    }

    @Test
    void sees_a_card_as_everybody_does() {
        var card = new TestCard("a").made();
        var count = new CardCount(new AnswerCount(0, 0, 0, 0, 0), 0, new MissedBy(0, 0, 0));
        var numbers = CardNumbers.of(new TimesPosted(0, Optional.empty()), count, List.of(), true, 0);
        when(lookUpCards.card("a", OUTSIDER, Instant.EPOCH))
                .thenReturn(new CardWithNumbers(new FoundCard(card, false), numbers, LocalDate.EPOCH));
        when(lookUpEdits.isCurator(OUTSIDER)).thenReturn(true);
        when(lookUpEdits.retired(any(), any(), any())).thenReturn(Optional.empty());

        run(ActionIds.COMMAND_RUN, "card a", true);
        run(ActionIds.COMMAND_RUN, "card a", false);

        var shown = ArgumentCaptor.forClass(SlackMessage.class);
        verify(replies, times(2)).tell(any(), shown.capture());
        assertThat(shown.getAllValues().get(0).blocks().toString()).doesNotContain("curate:");
        assertThat(shown.getAllValues().get(1).blocks().toString()).contains(ActionIds.CURATE_MEND);
        verify(lookUpEdits).isCurator(OUTSIDER);
        verify(lookUpEdits).retired(any(), any(), any());
        verifyNoMoreInteractions(lookUpEdits);
    }

    private void run(String action, String command, boolean outsider) {
        var commands = new Commands(
                mock(Installation.class),
                mock(MemberCommands.class),
                mock(ChannelCommands.class),
                mock(BoardCommands.class),
                new DeckCommands(deck),
                new CurationCommands(curation, modals),
                new SuggestCommand(suggestCard, modals),
                new MeantCommand(decks));
        new CommandClicks(commands, replies)
                .table()
                .get(action)
                .apply(click(action, command, outsider))
                .run();
    }
}
