package io.github.k8scard.delivery;

import io.github.k8scard.channel.ChannelAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An open card in a channel that a member has not answered. What it asks is left out: where cards are listed it would
 * give away what they are about.
 *
 * @param in the channel
 * @param daily whether it is the card of a day; else somebody asked for it
 * @param date the date it counts for
 * @param zone the channel's zone when it was posted
 * @param closesAt until when an answer is in time
 * @param ts its message's id; empty while it is not certain that it has arrived
 */
public record CardToAnswer(
        ChannelAddress in, boolean daily, LocalDate date, ZoneId zone, Instant closesAt, Optional<String> ts) {}
