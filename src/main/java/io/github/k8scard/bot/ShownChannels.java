package io.github.k8scard.bot;

import java.util.List;

/**
 * A member's channels, as many as are shown.
 *
 * @param first those answered in latest, ten at most
 * @param others how many there are besides
 */
public record ShownChannels(List<MemberChannel> first, int others) {
    /** How many are shown at most. */
    public static final int MOST = 10;

    public ShownChannels {
        first = List.copyOf(first);
    }
}
