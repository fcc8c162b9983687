package io.github.k8scard.deck;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The decks as they are now, files and edits together; they may change while the bot runs. Who answers one command or
 * click, or does one job, asks for them once, so that all of it speaks of the same cards. Safe for concurrent use.
 */
public final class CurrentDecks {
    private final AtomicReference<State> state;

    /** Without any edits. */
    public CurrentDecks(Decks files) {
        this.state = new AtomicReference<>(State.of(files, List.of()));
    }

    /**
     * The decks at one moment.
     *
     * @param files what the deck files say
     * @param edits of each card that was edited the latest edit
     * @param asked both together: all cards that may be asked
     */
    public record State(Decks files, List<CardEdit> edits, Decks asked) {
        public State {
            edits = List.copyOf(edits);
        }

        /** What is known of one card. */
        public CardNow card(String id) {
            return new CardNow(
                    files.card(id),
                    edits.stream().filter(edit -> edit.cardId().equals(id)).findFirst());
        }

        /** The edits whose card says something else in its file since, so that somebody has to decide. */
        public List<CardEdit> contested() {
            return edits.stream()
                    .filter(edit -> edit.isContested(files.card(edit.cardId())))
                    .toList();
        }

        private static State of(Decks files, List<CardEdit> edits) {
            return new State(files, edits, EditedDecks.over(files, edits));
        }
    }

    /** All cards that may be asked now. */
    public Decks now() {
        return state.get().asked();
    }

    /** The same with what it is made of. */
    public State state() {
        return state.get();
    }

    /** From now on this is what the files say. */
    public void replace(Decks files) {
        state.updateAndGet(old -> State.of(files, old.edits()));
    }

    /** From now on these are the edits, of each card the latest. */
    public void edit(List<CardEdit> latest) {
        state.updateAndGet(old -> State.of(old.files(), latest));
    }
}
