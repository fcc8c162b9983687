package io.github.k8scard.exchange.anki;

import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.ReadCards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The drafts of cards that notes make. */
final class NoteDrafts {
    private static final int CHARACTERS_AT_MOST = 20_000;

    private NoteDrafts() {}

    /** @param remarks what is to be said of the file as a whole */
    static ReadCards of(List<AnkiNote> notes, List<String> remarks) {
        return new ReadCards(
                DeckName.title(notes), notes.stream().flatMap(NoteDrafts::of).toList(), remarks);
    }

    private static Stream<DraftCard> of(AnkiNote note) {
        Optional<AnkiField> tooLong = note.fields().stream()
                .filter(field -> field.html().length() > CHARACTERS_AT_MOST)
                .findFirst();
        if (tooLong.isPresent()) {
            AnkiField field = tooLong.get();
            String name = field.name().isEmpty() ? "A field" : "“" + field.name() + "”";
            return Stream.of(DraftCard.of(note.row(), Map.of())
                    .refused(name + " has " + field.html().length()
                            + " characters, far more than a card can have; shorten it, or make several notes of it."));
        }
        return OwnNotes.isOwn(note) ? Stream.of(OwnNotes.draft(note)) : ForeignNotes.drafts(note).stream();
    }
}
