package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.github.k8scard.bot.DecideSuggestion;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.SuggestCard;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.web.ResponseUrl;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of another workspace, in a channel that two of them share. */
class SuggestionOutsiderTest {
    private static final MemberKey OUTSIDER = new MemberKey("T1", "U1");
    private static final String ONLY_MEMBERS = "Only members of the workspace";

    private final SuggestCard suggestCard = mock(SuggestCard.class);
    private final DecideSuggestion decideSuggestion = mock(DecideSuggestion.class);
    private final LookUps lookUps = mock(LookUps.class);
    private final Directory directory = mock(Directory.class);
    private final SuggestionClicks clicks = new SuggestionClicks(decideSuggestion, mock(Replies.class), lookUps);

    private static Submission submission(String metadata) {
        return new Submission("", metadata, OUTSIDER, true, "V1", List.of("question"), Map.of(), Instant.EPOCH);
    }

    @Test
    void suggests_nothing() {
        var submissions =
                new SuggestSubmission(suggestCard, TestDecks.current(List.of(new TestCard("a").made())), directory);
        assertThatThrownBy(() -> submissions.carryOut(submission("")))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith(ONLY_MEMBERS);
        verifyNoInteractions(suggestCard, directory);
    }

    @Test
    void decides_nothing_in_a_form() {
        var submissions = new DecisionSubmission(
                decideSuggestion,
                TestDecks.current(List.of(new TestCard("a").made())),
                directory,
                lookUps,
                mock(ResponseUrl.class));
        assertThatThrownBy(() -> submissions.edited(submission("1 1.1 u"))).hasMessageStartingWith(ONLY_MEMBERS);
        assertThatThrownBy(() -> submissions.declined(submission("1 1.1 u"))).hasMessageStartingWith(ONLY_MEMBERS);
        verifyNoInteractions(decideSuggestion, directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ActionIds.SUGGEST_LOOK,
                ActionIds.SUGGEST_ACCEPT,
                ActionIds.SUGGEST_EDIT,
                ActionIds.SUGGEST_DECLINE
            })
    void decides_nothing_by_a_button(String action) {
        var click = new Click(
                new ChannelAddress("T1", "C1"),
                OUTSIDER,
                true,
                new Button(action, "1"),
                new ButtonPlace(ButtonPlace.Where.MESSAGE, "1.5", "", false),
                new ReplyAddress("1.2", "https://hooks.example/1"),
                Instant.EPOCH);
        assertThatThrownBy(() -> clicks.table().get(action).apply(click).run()).hasMessageStartingWith(ONLY_MEMBERS);
        verifyNoInteractions(decideSuggestion, lookUps);
    }
}
