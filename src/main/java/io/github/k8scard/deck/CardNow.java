package io.github.k8scard.deck;

import java.time.Instant;
import java.util.Optional;

/**
 * One card at one moment, and what an edit of it would be. The edits have no number yet.
 *
 * @param inFile what the deck file says; empty if it has no such card
 * @param latest the latest edit; empty if there was none
 */
public record CardNow(Optional<Card> inFile, Optional<CardEdit> latest) {
    private static final long NO_NUMBER = 0;

    /**
     * What is asked; empty if the card is retired or never existed. Where the file says the same as the edit, it is the
     * edit's text, whose choices keep their places: what people picked goes by them.
     */
    public Optional<Card> asked() {
        if (inFile.isEmpty()) {
            return latest.filter(edit -> edit.inFile().isEmpty()).flatMap(CardEdit::after);
        }
        return latest.filter(edit -> edit.counts(inFile)).map(CardEdit::after).orElse(inFile);
    }

    /** Whether somebody retired it, so that it can come back. */
    public boolean isRetired() {
        return asked().isEmpty()
                && latest.filter(edit -> edit.kind() == EditKind.RETIRED).isPresent();
    }

    /** Whether the file has changed since the latest edit, so that somebody has to say which counts. */
    public boolean isContested() {
        return latest.filter(edit -> edit.isContested(inFile)).isPresent();
    }

    /** From now on it says something else. */
    public CardEdit mended(Card after, String by, Instant at) {
        return edit(after.id(), EditKind.MENDED, inFile, Optional.of(after), by, at);
    }

    /** From now on it is not asked. */
    public CardEdit retired(String id, String by, Instant at) {
        return edit(id, EditKind.RETIRED, inFile, Optional.empty(), by, at);
    }

    /**
     * From now on it is asked again, with the text that it had.
     *
     * @throws java.util.NoSuchElementException if it is not {@linkplain #isRetired() retired}
     */
    public CardEdit broughtBack(String by, Instant at) {
        CardEdit retired = latest.orElseThrow();
        if (inFile.isEmpty()) {
            return edit(retired.cardId(), EditKind.ADDED, inFile, retired.before(), by, at);
        }
        boolean asInFile = retired.before().equals(retired.inFile());
        return asInFile
                ? fileTaken(by, at)
                : edit(retired.cardId(), EditKind.MENDED, retired.inFile(), retired.before(), by, at);
    }

    /**
     * What the latest edit made of it counts, over what the file says by now.
     *
     * @throws java.util.NoSuchElementException if there is no edit
     */
    public CardEdit kept(String by, Instant at) {
        CardEdit edit = latest.orElseThrow();
        // one that stays retired keeps the text that it can be brought back with
        return edit.after()
                .map(after -> mended(after, by, at))
                .orElseGet(() -> new CardEdit(
                        NO_NUMBER, edit.cardId(), EditKind.RETIRED, inFile, edit.before(), Optional.empty(), by, at));
    }

    /**
     * What the file says counts.
     *
     * @throws java.util.NoSuchElementException if the file has no such card
     */
    public CardEdit fileTaken(String by, Instant at) {
        return edit(inFile.orElseThrow().id(), EditKind.FILE, inFile, Optional.empty(), by, at);
    }

    private CardEdit edit(String id, EditKind kind, Optional<Card> file, Optional<Card> after, String by, Instant at) {
        return new CardEdit(NO_NUMBER, id, kind, file, asked(), after, by, at);
    }
}
