package io.github.k8scard.exchange.anki;

import java.util.List;

/**
 * A note of any type, as a file has it.
 *
 * @param row how messages name it, such as {@code note 3}
 * @param noteType what its type is called; empty if the file does not say
 * @param fields in the order of the note type
 * @param tags in the order of the file
 * @param deck the whole name of the deck that its first card is in, such as {@code Kubernetes::Pods}; empty if the
 *     file does not say
 */
record AnkiNote(String row, String noteType, List<AnkiField> fields, List<String> tags, String deck) {
    AnkiNote {
        fields = List.copyOf(fields);
        tags = List.copyOf(tags);
    }
}
