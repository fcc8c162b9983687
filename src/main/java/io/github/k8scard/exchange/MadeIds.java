package io.github.k8scard.exchange;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Gives an id to each draft that has none: the first words of its question, so that the same file gives the same. */
final class MadeIds {
    private static final int CHARACTERS_AT_MOST = 48;
    private static final int READ_AT_MOST = 500;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern ADDRESS = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LAST_WORD = Pattern.compile("-[^-]*$");

    private final Set<String> taken;

    /** Of words that several questions begin with the number that was tried last. */
    private final Map<String, Integer> uses = new HashMap<>();

    private MadeIds(Set<String> taken) {
        this.taken = taken;
    }

    static List<DraftCard> of(List<DraftCard> drafts) {
        var ids = new MadeIds(drafts.stream()
                .flatMap(draft -> draft.text(DraftField.ID).stream())
                .collect(Collectors.toCollection(HashSet::new)));
        return drafts.stream().map(ids::named).toList();
    }

    private DraftCard named(DraftCard draft) {
        if (draft.text(DraftField.ID).isPresent()) {
            return draft;
        }
        String words = words(draft.text(DraftField.QUESTION).orElse(""));
        String id = words;
        while (!taken.add(id)) {
            id = words + "-" + uses.merge(words, 2, (last, two) -> last + 1);
        }
        return draft.with(DraftField.ID, id);
    }

    private static String words(String question) {
        String begin = question.substring(0, Math.min(question.length(), READ_AT_MOST));
        // upper case makes two letters of some, as of ß
        String text = ADDRESS.matcher(begin).replaceAll(" ").toUpperCase(Locale.ROOT);
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "");
        String joined = BETWEEN_WORDS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        if (joined.length() > CHARACTERS_AT_MOST) {
            String cut = joined.substring(0, CHARACTERS_AT_MOST + 1);
            String whole = LAST_WORD.matcher(cut).replaceAll("");
            joined = whole.length() > CHARACTERS_AT_MOST ? whole.substring(0, CHARACTERS_AT_MOST) : whole;
        }
        return joined.isEmpty() ? "card-" + digest(question) : joined;
    }

    /** Of a question in letters that ids do not have. */
    private static String digest(String question) {
        var crc = new CRC32();
        crc.update(question.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
