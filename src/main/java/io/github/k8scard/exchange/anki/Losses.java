package io.github.k8scard.exchange.anki;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a card cannot have of a note. */
final class Losses {
    private static final Map<String, String> BY_ELEMENT = Map.ofEntries(
            Map.entry("img", "a picture"),
            Map.entry("svg", "a picture"),
            Map.entry("canvas", "a picture"),
            Map.entry("audio", "a sound"),
            Map.entry("video", "a video"),
            Map.entry("object", "an embedded file"),
            Map.entry("embed", "an embedded file"),
            Map.entry("iframe", "an embedded page"),
            Map.entry("table", "the form of a table"),
            Map.entry("math", "the typesetting of a formula"),
            Map.entry("anki-mathjax", "the typesetting of a formula"),
            Map.entry("sub", "that something is set low"),
            Map.entry("sup", "that something is set high"),
            Map.entry("script", "a script"));

    private Losses() {}

    /** What is lost of an element, as words such as {@code a picture}; empty if nothing is that counts. */
    static Optional<String> of(Element element) {
        return Optional.ofNullable(BY_ELEMENT.get(element.normalName()));
    }
}
