package io.github.k8scard.bot;

import io.github.k8scard.board.Streak;
import io.github.k8scard.channel.Channel;
import java.util.Optional;

/**
 * A channel that a member has answered in or set up.
 *
 * @param setUp whether the member was the last to set its schedule
 * @param streak the member's streak there; empty if they have not answered a card there
 */
public record MemberChannel(Channel channel, boolean setUp, Optional<Streak> streak) {}
