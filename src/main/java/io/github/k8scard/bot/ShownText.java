package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.CardNow;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.util.List;
import java.util.Optional;

/** Whether a card still says what somebody had before their eyes when they began to change it. */
record ShownText(Directory directory) {

    /**
     * The card as it was shown.
     *
     * @throws Mistake if it says something else by now, or nothing any more
     */
    Card of(Tables tables, MemberKey member, CardNow card, String cardId, String fingerprint) {
        Optional<Card> asked = card.asked();
        if (asked.isEmpty() && card.latest().isEmpty()) {
            throw noSuchCard();
        }
        return asked.filter(its -> CardJson.fingerprint(its).equals(fingerprint))
                .orElseThrow(() -> changed(tables, member, cardId, fingerprint));
    }

    static Mistake noSuchCard() {
        return new Mistake("That card is in no deck any more. Look for others with /k8scard search");
    }

    private Mistake changed(Tables tables, MemberKey member, String cardId, String fingerprint) {
        List<CardEdit> edits = tables.cardEdits().ofCard(member.workspaceId(), cardId);
        String who = edits.stream()
                .filter(edit -> edit.before()
                        .map(CardJson::fingerprint)
                        .filter(fingerprint::equals)
                        .isPresent())
                .reduce((earlier, later) -> later)
                .map(edit -> name(tables, member, edit))
                .orElse("Its deck file");
        return new Mistake(who + " changed this card meanwhile, so I stored nothing. Close this form, look at"
                + " /k8scard card " + cardId + " and mend what is still wrong.");
    }

    private String name(Tables tables, MemberKey member, CardEdit edit) {
        return edit.by().equals(member.id())
                ? "You"
                : directory.nameOf(tables, new MemberKey(member.workspaceId(), edit.by()));
    }
}
