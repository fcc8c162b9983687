package io.github.k8scard.channel;

import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.Grouping;
import io.github.k8scard.deck.KubernetesVersion;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants to be different in a channel's filter.
 *
 * @param kinds of what names are replaced, by none where none is named
 * @param names each of one of these kinds
 * @param version what becomes of the Kubernetes version; empty if it stays
 */
public record FilterChange(Set<Grouping> kinds, List<CardGroup> names, Optional<Optional<KubernetesVersion>> version) {
    /** All stays. */
    public static final FilterChange NONE = new FilterChange(Set.of(), List.of(), Optional.empty());

    public FilterChange {
        kinds = Set.copyOf(kinds);
        names = List.copyOf(names);
    }

    /** Whether all stays. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The filter with what was named in place of what it had of the same kind. */
    public CardFilter appliedTo(CardFilter filter) {
        return new CardFilter(
                kinds.contains(Grouping.DECK) ? named(Grouping.DECK) : filter.decks(),
                kinds.contains(Grouping.TOPIC) ? named(Grouping.TOPIC) : filter.topics(),
                kinds.contains(Grouping.TAG) ? named(Grouping.TAG) : filter.tags(),
                kinds.contains(Grouping.DIFFICULTY) ? difficulties(named(Grouping.DIFFICULTY)) : filter.difficulties(),
                version.orElse(filter.version()));
    }

    private Set<String> named(Grouping kind) {
        return names.stream()
                .filter(name -> name.by() == kind)
                .map(CardGroup::name)
                .collect(Collectors.toSet());
    }

    /** All of them are the same as none named. */
    private static Set<Difficulty> difficulties(Collection<String> named) {
        return named.size() == Difficulty.values().length
                ? Set.of()
                : named.stream()
                        .map(name -> Difficulty.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }
}
