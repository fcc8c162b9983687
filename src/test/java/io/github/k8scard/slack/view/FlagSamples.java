package io.github.k8scard.slack.view;

import io.github.k8scard.bot.ToDecide;
import io.github.k8scard.curation.Flag;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.FlaggedCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import java.util.List;
import java.util.Map;

/** Flags to show; Ada's and Ben's. */
final class FlagSamples {
    private FlagSamples() {}

    static Flag flag(long id, String member, Card seen, FlagReason reason, String words) {
        return new Flag(id, new MemberKey("T1", member), seen, reason, words);
    }

    static ToDecide toDecide(List<FlaggedCard> flagged, int more, int suggestions) {
        return new ToDecide(flagged, more, Map.of("UADA", "Ada", "UBEN", "דנה *<@U1>*"), suggestions);
    }
}
