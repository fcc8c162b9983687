package io.github.k8scard.bot;

import io.github.k8scard.bot.DeckReview.CardToReview;
import io.github.k8scard.bot.DeckReview.ContestedCard;
import io.github.k8scard.curation.OddCard;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads all that there is to look at in the decks, for whoever looks after the cards. Safe for concurrent use. */
public final class ReviewDeck {
    private static final int CONTESTED_AT_MOST = 2;
    private static final int SUGGESTED_AT_MOST = 2;
    private static final int ODD_AT_MOST = 10;

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final ReadFlags readFlags;

    public ReviewDeck(Database database, Directory directory, CurrentDecks decks, ReadFlags readFlags) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.readFlags = readFlags;
    }

    /** @throws io.github.k8scard.words.Mistake if the member does not look after the cards */
    public DeckReview of(MemberKey member, Instant now) {
        ToDecide flagged = readFlags.of(member, now);
        return database.inTransaction(tables -> read(tables, member, flagged, now));
    }

    private DeckReview read(Tables tables, MemberKey member, ToDecide flagged, Instant now) {
        CurrentDecks.State state = decks.state();
        LocalDate today = LocalDate.ofInstant(now, directory.zoneOf(tables, member));
        var counts = tables.cardCounts().ofWorkspace(member.workspaceId());
        List<OddCard> odd = OddCard.among(state.asked().cards(), counts, today);
        return new DeckReview(
                flagged,
                tables.suggestedCards().open(member.workspaceId()).stream()
                        .limit(SUGGESTED_AT_MOST)
                        .map(suggestion -> SuggestionShown.of(tables, directory, suggestion, member, now))
                        .toList(),
                state.contested().stream()
                        .limit(CONTESTED_AT_MOST)
                        .map(edit -> contested(tables, member, state, edit))
                        .toList(),
                odd.stream()
                        .limit(ODD_AT_MOST)
                        .map(one -> new CardToReview(
                                state.asked().card(one.cardId()).orElseThrow(), one))
                        .toList(),
                Math.max(0, odd.size() - ODD_AT_MOST));
    }

    private ContestedCard contested(Tables tables, MemberKey member, CurrentDecks.State state, CardEdit edit) {
        var editor = new MemberKey(member.workspaceId(), edit.by());
        return new ContestedCard(
                edit, state.files().card(edit.cardId()).orElseThrow(), directory.nameOf(tables, editor));
    }
}
