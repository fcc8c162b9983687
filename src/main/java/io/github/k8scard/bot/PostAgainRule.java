package io.github.k8scard.bot;

import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a message may be posted after all: a board or an extra card of which it is certain that it did not arrive. A
 * daily card is never, since it would come late.
 */
final class PostAgainRule {
    private PostAgainRule() {}

    /** {@link WhatHolds#OWED} if it may; else why not. */
    static WhatHolds of(Tables tables, Channel channel, Delivery delivery, Instant now) {
        Optional<Round> round = extraRound(tables, delivery);
        if (delivery.kind() != DeliveryKind.BOARD && round.isEmpty()) {
            return WhatHolds.NOT_ASKED_FOR;
        }
        WhatHolds holds = known(delivery.state());
        if (holds != WhatHolds.OWED) {
            return holds;
        }
        if (channel.state() == ChannelState.SUSPENDED) {
            return WhatHolds.SUSPENDED;
        }
        return round.map(extra -> ofExtra(tables, extra, now)).orElseGet(() -> ofBoard(tables, delivery));
    }

    private static Optional<Round> extraRound(Tables tables, Delivery delivery) {
        return delivery.kind() == DeliveryKind.CARD
                ? tables.rounds().find(delivery.roundId().orElseThrow()).filter(round -> !round.daily())
                : Optional.empty();
    }

    private static WhatHolds known(DeliveryState state) {
        return switch (state) {
            case FAILED -> WhatHolds.OWED;
            case PENDING, SENDING -> WhatHolds.UNDER_WAY;
            case SENT, DROPPED -> WhatHolds.POSTED;
            case UNKNOWN -> WhatHolds.UNCERTAIN;
        };
    }

    /** It may come as late as a daily card, and counts among those of its date. */
    private static WhatHolds ofExtra(Tables tables, Round round, Instant now) {
        var posting = new Posting(round.createdAt(), round.localDate());
        if (Lateness.of(posting, round.zone(), now) == Lateness.LEFT_OUT) {
            boolean newOne = !isEnough(tables, round.channelId(), LocalDate.ofInstant(now, round.zone()));
            return newOne ? WhatHolds.TOO_OLD : WhatHolds.ENOUGH_TODAY;
        }
        if (isEnough(tables, round.channelId(), round.localDate())) {
            return WhatHolds.ENOUGH_TODAY;
        }
        boolean open = tables.openCards()
                .ofChannel(round.channelId(), now)
                .contains(round.card().id());
        return open ? WhatHolds.OPEN_HERE : WhatHolds.OWED;
    }

    private static boolean isEnough(Tables tables, long channelId, LocalDate date) {
        return tables.roundHistory().extraRoundsOn(channelId, date).size() >= PostExtra.A_DAY;
    }

    /** Somebody may have shared the same board again since. */
    private static WhatHolds ofBoard(Tables tables, Delivery delivery) {
        var window = window(delivery);
        long channelId = delivery.channelId().orElseThrow();
        Optional<WhatHolds> another = tables.deliveries().boardsSince(channelId, delivery.createdAt()).stream()
                .filter(other -> window(other).dates().equals(window.dates()))
                .map(other -> known(other.state()))
                .filter(holds -> holds != WhatHolds.OWED)
                .findFirst();
        if (another.isPresent()) {
            return another.get();
        }
        return ShareBoard.isEmpty(tables, channelId, window) ? WhatHolds.NOBODY_HAS_POINTS : WhatHolds.OWED;
    }

    private static DatedWindow window(Delivery board) {
        return SharedBoard.read(board.text().orElseThrow()).window();
    }
}
