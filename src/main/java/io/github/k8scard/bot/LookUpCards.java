package io.github.k8scard.bot;

import io.github.k8scard.curation.CardNumbers;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Looks cards up without spoiling a round that still asks them. Safe for concurrent use. */
public final class LookUpCards {
    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final CardAuthors cardAuthors;

    public LookUpCards(Database database, Directory directory, CurrentDecks decks, CardAuthors cardAuthors) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.cardAuthors = cardAuthors;
    }

    /**
     * A card with its numbers.
     *
     * @throws io.github.k8scard.words.Mistake if there is no such card, naming the nearest ids
     */
    public CardWithNumbers card(String id, MemberKey member, Instant now) {
        Card card = decks.now().cardNamed(id);
        return database.inTransaction(tables -> {
            String workspaceId = member.workspaceId();
            var found = new FoundCard(
                    card,
                    tables.openCards().unanswered(member, now).contains(card.id()),
                    cardAuthors.nameFor(tables, workspaceId, card.id()));
            return new CardWithNumbers(
                    found,
                    numbers(tables, workspaceId, found),
                    LocalDate.ofInstant(now, directory.zoneOf(tables, member)));
        });
    }

    private static CardNumbers numbers(Tables tables, String workspaceId, FoundCard found) {
        Card card = found.card();
        return CardNumbers.of(
                tables.postedCards().find(workspaceId, card.id()),
                tables.cardCounts().find(workspaceId, card.id()),
                new PicksOfCard(card, tables.cardEdits().ofCard(workspaceId, card.id())).in(tables, workspaceId),
                found.spoiler(),
                tables.flags().open(workspaceId, card.id()).size());
    }

    /** Cards that contain all words, best first. */
    public List<FoundCard> search(String words, MemberKey member, Instant now) {
        Set<String> open = open(member, now);
        return decks.now().search(words, open).stream()
                .map(card -> new FoundCard(card, open.contains(card.id())))
                .toList();
    }

    private Set<String> open(MemberKey member, Instant now) {
        return database.inTransaction(tables -> tables.openCards().unanswered(member, now));
    }
}
