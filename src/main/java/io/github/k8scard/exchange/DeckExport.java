package io.github.k8scard.exchange;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.EditedDecks;
import java.util.List;
import java.util.Optional;

/**
 * Deck files and what a workspace changed of their cards, together: where the files are replaced by what is exported,
 * the changes have no effect any more. Immutable.
 */
public final class DeckExport {
    private final Decks files;
    private final List<CardEdit> edits;
    private final Decks together;

    /**
     * @param files what the files say
     * @param latest of each card that was edited the latest edit
     */
    public DeckExport(Decks files, List<CardEdit> latest) {
        this.files = files;
        this.edits = List.copyOf(latest);
        this.together = EditedDecks.over(files, latest);
    }

    /** In the order of the files; the workspace's own cards come last, unless a file has their deck's title. */
    public List<Deck> decks() {
        return together.decks().stream().map(DeckExport::asInFile).toList();
    }

    private static Deck asInFile(Deck deck) {
        return new Deck(
                deck.title(),
                deck.language(),
                deck.checkedAgainst(),
                deck.cards().stream().map(Card::asInFile).toList());
    }

    /** The ids of the cards that are otherwise than in the files, or in none of them. */
    public List<String> changed() {
        return edits.stream()
                .filter(edit -> !edit.isIn(files.card(edit.cardId())))
                .map(CardEdit::cardId)
                .filter(id -> !files.card(id).equals(together.card(id)))
                .sorted()
                .toList();
    }

    /** The ids of those whose file has changed since the edit; what is exported is the edit. */
    public List<String> contested() {
        return edits.stream()
                .filter(edit -> edit.isContested(files.card(edit.cardId())))
                .map(CardEdit::cardId)
                .sorted()
                .toList();
    }

    /** The titles of decks of which every card was retired, so that nothing of them is exported. */
    public List<String> emptied() {
        return files.decks().stream()
                .map(Deck::title)
                .filter(title -> deck(title).isEmpty())
                .toList();
    }

    /** The deck with exactly this title; empty if there is none. */
    public Optional<Deck> deck(String title) {
        return decks().stream().filter(deck -> deck.title().equals(title)).findFirst();
    }
}
