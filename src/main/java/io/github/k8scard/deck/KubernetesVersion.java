package io.github.k8scard.deck;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor release of Kubernetes, such as 1.35. The later one is the greater. */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {
    private static final Pattern WRITTEN = Pattern.compile("[vV]?([1-9])\\.(0|[1-9]\\d{0,2})");

    private static final Comparator<KubernetesVersion> BY_RELEASE =
            Comparator.comparingInt(KubernetesVersion::major).thenComparingInt(KubernetesVersion::minor);

    /** Reads {@code 1.35} or {@code v1.35}; empty if it is neither. */
    public static Optional<KubernetesVersion> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(
                        new KubernetesVersion(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(KubernetesVersion other) {
        return BY_RELEASE.compare(this, other);
    }

    /** For example {@code 1.35}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
