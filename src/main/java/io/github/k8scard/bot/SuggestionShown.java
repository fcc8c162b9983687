package io.github.k8scard.bot;

import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.deck.Card;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A suggested card as those see it who decide on it.
 *
 * @param suggestion the card, and what came of it if that is decided
 * @param byName the name of who suggests it, of any content
 * @param decidedByName the name of who decided, of any content; empty as long as it is open
 * @param spoiler whether an open round asks the card that it became and the one who sees it has not answered; then only
 *     the question may be shown
 */
public record SuggestionShown(
        SuggestedCard suggestion, String byName, Optional<String> decidedByName, boolean spoiler) {
    private static final String KEY = "suggestion:";

    /** A suggestion with the names as they are now. */
    static SuggestionShown of(
            Tables tables, Directory directory, SuggestedCard suggestion, MemberKey shownTo, Instant now) {
        String workspaceId = suggestion.by().workspaceId();
        return new SuggestionShown(
                suggestion,
                directory.nameOf(tables, suggestion.by()),
                suggestion.decided().map(decided -> directory.nameOf(tables, new MemberKey(workspaceId, decided.by()))),
                suggestion
                        .decided()
                        .flatMap(SuggestionDecision::cardId)
                        .filter(live ->
                                tables.openCards().unanswered(shownTo, now).contains(live))
                        .isPresent());
    }

    /**
     * The message that tells somebody of a suggestion, which is read anew when it is sent; owed once for each of both.
     * The release before, which may be the one that sends it, knows it as a notice of these words.
     */
    static Owed owed(long id, MemberKey curator, String byName, Card card, Instant now, Duration worthTelling) {
        String words = byName + " suggests a card: " + card.question() + "\nThe answer: " + card.answer();
        return Owed.notice(new Recipient.Directly(curator), words, now, now.plus(worthTelling))
                .once(KEY + id + ":" + curator.id());
    }

    /** The suggestion that a message is to tell of; empty if it is another message. */
    static Optional<SuggestionShown> of(Tables tables, Directory directory, Delivery delivery, Instant now) {
        String workspaceId = delivery.address().workspaceId();
        return delivery.owed()
                .onceKey()
                .filter(key -> key.startsWith(KEY))
                .map(key -> Long.parseLong(key.substring(KEY.length(), key.lastIndexOf(':'))))
                .flatMap(id -> tables.suggestedCards().find(workspaceId, id))
                .map(suggestion -> of(
                        tables,
                        directory,
                        suggestion,
                        new MemberKey(workspaceId, delivery.address().slackId()),
                        now));
    }
}
