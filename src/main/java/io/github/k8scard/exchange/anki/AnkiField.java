package io.github.k8scard.exchange.anki;

/**
 * One field of a note.
 *
 * @param name as the note type calls it; empty if the file does not say
 * @param html what is in it, as Anki keeps it
 */
record AnkiField(String name, String html) {}
