package io.github.k8scard.channel.words;

import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Kubernetes version, as {@code k8s 1.35}, {@code Kubernetes v1.35.2} or {@code k8s any}. */
public final class VersionWords {
    private static final Pattern KUBERNETES = Pattern.compile("(?:k8s|kubernetes)[:-]?(v?\\d.*)?");
    private static final Pattern PATCH = Pattern.compile("(v?\\d+\\.\\d+)\\.\\d+");
    private static final Pattern TIME_AS_WELL = Pattern.compile("1\\.[0-5]\\d");
    private static final Pattern BEGINNING = Pattern.compile("v?\\d.*");
    private static final Set<String> HALVES = Set.of("am", "pm", "a.m.", "p.m.", "a", "p");
    private static final Set<String> ANY = Set.of("any", "all", "none");
    private static final Set<String> FILLERS = Set.of("version", "versions");

    private VersionWords() {}

    /**
     * A version among other words.
     *
     * @param version empty if any is right
     * @param end the index after its last word
     */
    record FoundVersion(Optional<KubernetesVersion> version, int end) {}

    /**
     * A version alone, as in the form.
     *
     * @throws Mistake if it is none
     */
    public static Optional<KubernetesVersion> parse(String typed) {
        String lower = lower(typed);
        Matcher kubernetes = KUBERNETES.matcher(lower.replace(" ", ""));
        String version = kubernetes.matches() && kubernetes.group(1) != null ? kubernetes.group(1) : lower;
        return version.isEmpty() || ANY.contains(version) ? Optional.empty() : Optional.of(read(version, typed));
    }

    /**
     * @return empty if the words there do not speak of one
     * @throws Mistake if they do, and it is none or could be a time
     */
    static Optional<FoundVersion> at(List<String> words, int from) {
        String first = lower(words.get(from));
        Matcher kubernetes = KUBERNETES.matcher(first);
        if (!kubernetes.matches()) {
            return alone(words, from);
        }
        if (kubernetes.group(1) != null) {
            return Optional.of(new FoundVersion(Optional.of(read(kubernetes.group(1), words.get(from))), from + 1));
        }
        int next = from + 1;
        while (next < words.size() && FILLERS.contains(lower(words.get(next)))) {
            next++;
        }
        if (next == words.size()) {
            return Optional.empty();
        }
        String version = lower(words.get(next));
        if (ANY.contains(version)) {
            return Optional.of(new FoundVersion(Optional.empty(), next + 1));
        }
        return BEGINNING.matcher(version).matches()
                ? Optional.of(new FoundVersion(Optional.of(read(version, words.get(next))), next + 1))
                : Optional.empty();
    }

    /** Whether a word says that a version comes next. */
    static boolean areAbout(String word) {
        return KUBERNETES.matcher(lower(word)).matches();
    }

    private static Optional<FoundVersion> alone(List<String> words, int from) {
        String word = lower(words.get(from));
        boolean half = from + 1 < words.size() && HALVES.contains(lower(words.get(from + 1)));
        if (TIME_AS_WELL.matcher(word).matches() && !half) {
            throw new Mistake(Quoted.of(word) + " could be a time or a Kubernetes version. Type "
                    + word.replace('.', ':') + " or k8s " + word + ".");
        }
        return word.startsWith("v")
                ? version(word).map(version -> new FoundVersion(Optional.of(version), from + 1))
                : Optional.empty();
    }

    private static KubernetesVersion read(String version, String typed) {
        return version(version)
                .orElseThrow(() -> new Mistake(Quoted.of(typed)
                        + " is not a Kubernetes version. Write it like k8s 1.35, or k8s any for all cards."));
    }

    private static Optional<KubernetesVersion> version(String lower) {
        return KubernetesVersion.of(PATCH.matcher(lower).replaceFirst("$1"));
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
