package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decks of the files together with what people changed of them since. */
public final class EditedDecks {
    /** What the deck is called that holds a workspace's own cards. */
    public static final String OWN_TITLE = "Our cards";

    private static final String OWN_LANGUAGE = "en";
    private static final String OWN_CHECK = "what its authors named as sources";

    private final Map<String, CardEdit> edits;

    private EditedDecks(List<CardEdit> latest) {
        edits = latest.stream().collect(Collectors.toMap(CardEdit::cardId, Function.identity()));
    }

    /**
     * The decks as they are asked. Cards that no file has are in a deck of their own, or in the file's of its title.
     * A deck without any cards left is left out; if that were all of them, everything is asked after all.
     *
     * @param files what the files say
     * @param latest of each card that was edited the latest edit
     */
    public static Decks over(Decks files, List<CardEdit> latest) {
        return latest.isEmpty() ? files : new EditedDecks(latest).over(files);
    }

    private Decks over(Decks files) {
        List<Card> own = edits.values().stream()
                .filter(edit ->
                        edit.inFile().isEmpty() && files.card(edit.cardId()).isEmpty())
                .sorted((one, other) -> one.cardId().compareTo(other.cardId()))
                .flatMap(edit -> edit.after().stream())
                .toList();
        List<Deck> edited = new ArrayList<>();
        for (Deck deck : files.decks()) {
            List<Card> added = deck.title().equals(OWN_TITLE) ? own : List.of();
            List<Card> cards = Stream.concat(
                            deck.cards().stream().flatMap(card -> asked(card).stream()), added.stream())
                    .toList();
            if (!cards.isEmpty()) {
                edited.add(new Deck(deck.title(), deck.language(), deck.checkedAgainst(), cards));
            }
        }
        boolean hasOwn = files.decks().stream().anyMatch(deck -> deck.title().equals(OWN_TITLE));
        if (!own.isEmpty() && !hasOwn) {
            edited.add(new Deck(OWN_TITLE, OWN_LANGUAGE, OWN_CHECK, own));
        }
        return edited.isEmpty() ? files : new Decks(edited);
    }

    private Optional<Card> asked(Card inFile) {
        return new CardNow(Optional.of(inFile), Optional.ofNullable(edits.get(inFile.id()))).asked();
    }
}
