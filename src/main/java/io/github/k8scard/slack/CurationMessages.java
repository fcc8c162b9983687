package io.github.k8scard.slack;

import io.github.k8scard.bot.CardWithNumbers;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.CuratedCardView;
import io.github.k8scard.slack.view.DeckReviewView;
import io.github.k8scard.slack.view.FoundCardView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.ToDecideView;
import java.time.Instant;
import java.util.Optional;

/** What those who look after the cards have before them, as it is now. Safe for concurrent use. */
final class CurationMessages {
    private final Stories.DeckStories stories;

    CurationMessages(Stories.DeckStories stories) {
        this.stories = stories;
    }

    /**
     * A card that anybody looks up. Whoever looks after the cards can mend it there, and bring a retired one back.
     *
     * @param outsider whether it is somebody of another workspace, who looks after none
     */
    SlackMessage card(String id, MemberKey member, boolean outsider, Instant now) {
        var edits = stories.curation().lookUpEdits();
        boolean curator = !outsider && edits.isCurator(member);
        Optional<FoundCard> retired = curator ? edits.retired(member, id, now) : Optional.empty();
        if (retired.isPresent()) {
            return CuratedCardView.retired(retired.get());
        }
        CardWithNumbers found = stories.lookUpCards().card(id, member, now);
        return curator ? CuratedCardView.of(found) : FoundCardView.of(found);
    }

    /**
     * What stands in a place once a card was decided about there.
     *
     * @param told is told first in a list, not escaped; a card says it itself
     * @throws io.github.k8scard.words.Mistake if that is a list, and the member does not look after the cards
     */
    SlackMessage after(String told, CurationPlace place, String id, MemberKey member, Instant now) {
        return switch (place.shows()) {
            case CARD -> card(id, member, false, now);
            case REVIEW ->
                DeckReviewView.after(told, stories.curation().reviewDeck().of(member, now));
            case SUMMARY ->
                ToDecideView.after(told, stories.curation().readFlags().of(member, now));
        };
    }
}
