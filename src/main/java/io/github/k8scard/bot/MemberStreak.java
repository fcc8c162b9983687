package io.github.k8scard.bot;

import io.github.k8scard.board.Streak;
import io.github.k8scard.channel.Channel;

/** A member's streak and the channel it is in. */
public record MemberStreak(Channel channel, Streak streak) {}
