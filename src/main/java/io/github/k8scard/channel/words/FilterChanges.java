package io.github.k8scard.channel.words;

import io.github.k8scard.channel.FilterChange;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Grouping;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.words.Mistake;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what was typed of a filter. */
final class FilterChanges {
    /** As many as a menu of the form holds. */
    private static final int NAMES_OF_A_KIND = 100;

    private final Set<Grouping> kinds = EnumSet.noneOf(Grouping.class);
    private final Set<CardGroup> names = new LinkedHashSet<>();
    private Optional<Optional<KubernetesVersion>> version = Optional.empty();

    /** @throws Mistake if there are too many */
    void name(CardGroup name) {
        kinds.add(name.by());
        names.add(name);
        if (names.stream().filter(other -> other.by() == name.by()).count() > NAMES_OF_A_KIND) {
            throw new Mistake(
                    "Name at most " + NAMES_OF_A_KIND + " " + name.by().word() + "s, or all.");
        }
    }

    void clear(Grouping kind) {
        kinds.add(kind);
    }

    void clearAll() {
        kinds.addAll(EnumSet.allOf(Grouping.class));
        version = version.or(() -> Optional.of(Optional.empty()));
    }

    /** @throws Mistake if another was typed before */
    void replace(Optional<KubernetesVersion> typed) {
        if (version.flatMap(before -> before)
                .filter(before -> !Optional.of(before).equals(typed))
                .isPresent()) {
            throw new Mistake(
                    "Type one Kubernetes version, such as k8s " + version.get().get() + ".");
        }
        version = Optional.of(typed);
    }

    FilterChange made() {
        return new FilterChange(kinds, List.copyOf(names), version);
    }
}
