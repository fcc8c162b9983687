package io.github.k8scard.bot;

import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.curation.SuggestionOutcome;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CardIds;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.PlainWords;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Those who look after the cards decide on what members suggest. The first decision counts; the author is told of it
 * once. Safe for concurrent use.
 */
public final class DecideSuggestion {
    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final Curators curators;
    private final FollowDecks followDecks;

    /** @param followDecks is told of each card that is taken, so that it is in use here */
    public DecideSuggestion(
            Database database, Directory directory, CurrentDecks decks, Curators curators, FollowDecks followDecks) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.curators = curators;
        this.followDecks = followDecks;
    }

    /**
     * What has come of a decision.
     *
     * @param shown the suggestion with the decision that counts
     * @param first whether that is this one
     */
    public record DecidedSuggestion(SuggestionShown shown, boolean first) {}

    private record Accepted(DecidedSuggestion decided, Optional<CardEdit> edit) {}

    /**
     * A suggestion as it is now, without giving away what a round still asks the member.
     *
     * @throws Mistake if there is none, or the member is not to decide
     */
    public SuggestionShown look(MemberKey curator, long id, Instant now) {
        return database.inTransaction(
                tables -> SuggestionShown.of(tables, directory, suggestion(tables, curator, id), curator, now));
    }

    /**
     * Takes a card as it was suggested, in time for a click or not at all. It is live at once.
     *
     * @throws Mistake if there is no such suggestion, or the member is not to decide; then nothing is stored
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public DecidedSuggestion accept(MemberKey curator, long id, Instant now) {
        Function<Tables, Accepted> work = tables -> {
            SuggestedCard suggestion = suggestion(tables, curator, id);
            return accepted(tables, curator, suggestion, suggestion.card(), now);
        };
        return live(curator, database.inTransaction(RecordAnswer.CLICK_AT_MOST, work));
    }

    /**
     * Takes a card with other texts than it was suggested with. It keeps its id and is live at once.
     *
     * @param edited it keeps every rule of a deck; its id does not matter
     * @throws Mistake if there is no such suggestion, or the member is not to decide; then nothing is stored
     */
    public DecidedSuggestion acceptEdited(MemberKey curator, long id, Card edited, Instant now) {
        Function<Tables, Accepted> work = tables -> {
            SuggestedCard suggestion = suggestion(tables, curator, id);
            return accepted(
                    tables, curator, suggestion, edited.withId(suggestion.card().id()), now);
        };
        return live(curator, database.inTransaction(work));
    }

    /**
     * Does not take a card.
     *
     * @param reason what the author is told of why, of any content; may be empty
     * @throws Mistake if there is no such suggestion, or the member is not to decide; then nothing is stored
     */
    public DecidedSuggestion decline(MemberKey curator, long id, String reason, Instant now) {
        return database.inTransaction(tables -> {
            SuggestedCard suggestion = suggestion(tables, curator, id);
            var decision = new SuggestionDecision(SuggestionOutcome.DECLINED, curator.id(), now, Optional.empty());
            boolean first = tables.suggestedCards().decide(id, decision);
            if (first) {
                String name = directory.nameOf(tables, curator);
                tell(
                        tables,
                        suggestion,
                        decision,
                        name + " did not take your card this time. Thank you all the same. You suggested: "
                                + PlainWords.of(suggestion.card().question())
                                + (reason.isEmpty() ? "" : "\n" + name + " writes: " + reason));
            }
            return decided(tables, suggestion, first, curator, now);
        });
    }

    private Accepted accepted(Tables tables, MemberKey curator, SuggestedCard suggestion, Card card, Instant now) {
        String workspaceId = curator.workspaceId();
        // so that of two cards that are taken at once each gets an id of its own
        tables.cardEdits().lock(workspaceId);
        Card live =
                card.withId(CardIds.free(card.id(), other -> SuggestCard.isTaken(tables, decks, workspaceId, other)));
        var decision = new SuggestionDecision(SuggestionOutcome.ACCEPTED, curator.id(), now, Optional.of(live.id()));
        Optional<CardEdit> edit = Optional.empty();
        if (tables.suggestedCards().decide(suggestion.id(), decision)) {
            edit = Optional.of(tables.cardEdits().append(workspaceId, added(live, curator, now)));
            String changed = live.withId(suggestion.card().id()).equals(suggestion.card()) ? "" : ", with some changes";
            tell(
                    tables,
                    suggestion,
                    decision,
                    directory.nameOf(tables, curator) + " took your card" + changed + ". Thank you! It is live now: "
                            + PlainWords.of(live.question()) + "\nTo look at it, type /k8scard card " + live.id());
        }
        return new Accepted(decided(tables, suggestion, edit.isPresent(), curator, now), edit);
    }

    private static CardEdit added(Card card, MemberKey curator, Instant now) {
        return new CardEdit(
                0, card.id(), EditKind.ADDED, Optional.empty(), Optional.empty(), Optional.of(card), curator.id(), now);
    }

    /** Who decides on a card of their own knows. */
    private static void tell(Tables tables, SuggestedCard suggestion, SuggestionDecision decision, String words) {
        if (!decision.by().equals(suggestion.by().id())) {
            var to = new Recipient.Directly(suggestion.by());
            Instant until = decision.at().plus(SuggestCard.WORTH_TELLING);
            tables.deliveries().owe(Owed.notice(to, words, decision.at(), until).once("suggested:" + suggestion.id()));
        }
    }

    private DecidedSuggestion decided(
            Tables tables, SuggestedCard suggestion, boolean first, MemberKey shownTo, Instant now) {
        SuggestedCard latest = tables.suggestedCards()
                .find(suggestion.by().workspaceId(), suggestion.id())
                .orElseThrow(DecideSuggestion::gone);
        return new DecidedSuggestion(SuggestionShown.of(tables, directory, latest, shownTo, now), first);
    }

    private DecidedSuggestion live(MemberKey curator, Accepted accepted) {
        accepted.edit().ifPresent(edit -> followDecks.stored(curator.workspaceId(), edit));
        return accepted.decided();
    }

    private SuggestedCard suggestion(Tables tables, MemberKey curator, long id) {
        curators.check(tables, curator);
        return tables.suggestedCards().find(curator.workspaceId(), id).orElseThrow(DecideSuggestion::gone);
    }

    /** Its author is forgotten by now, perhaps since a moment ago. */
    private static Mistake gone() {
        return new Mistake("I no longer have that suggestion. To see what is open, type /k8scard flags");
    }
}
