package io.github.k8scard.exchange.anki;

import io.github.k8scard.deck.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tags of Anki as a card can have them: few and short, without those that Anki itself sets. */
final class ForeignTags {
    private static final Set<String> OF_ANKI = Set.of("leech", "marked");

    private ForeignTags() {}

    /** @param remarks what cannot be kept is added to it */
    static List<String> of(List<String> tags, List<String> remarks) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String tag : tags) {
            String plain = tag.replaceAll(":{2,}", "-").strip();
            boolean fits = plain.codePointCount(0, plain.length()) <= Labels.TAG_CHARACTERS;
            if (!fits) {
                remarks.add("Left out: a tag of over " + Labels.TAG_CHARACTERS + " characters.");
            } else if (!plain.isEmpty() && !OF_ANKI.contains(plain.toLowerCase(Locale.ROOT))) {
                kept.putIfAbsent(plain.toLowerCase(Locale.ROOT), plain);
            }
        }
        List<String> all = List.copyOf(kept.values());
        if (all.size() <= Labels.TAGS) {
            return all;
        }
        remarks.add("Left out, since a card has at most " + Labels.TAGS + " tags: "
                + String.join(", ", all.subList(Labels.TAGS, all.size())) + ".");
        return all.subList(0, Labels.TAGS);
    }
}
