package io.github.k8scard.bench.load;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Clicks on the choices of open rounds, one round after the other, each answered by every member once. For the load's
 * thread alone.
 */
public final class Clicks implements Requests {
    private final int members;
    private final List<AskedCard> cards;
    private final StandIn slack;
    private final Signer signer = new Signer();
    private Form[] ofRound = {};
    private int made;

    /**
     * @param members how many people answer each round
     */
    public Clicks(StandIn slack, List<AskedCard> cards, int members) {
        this.slack = slack;
        this.cards = cards;
        this.members = members;
    }

    @Override
    public void next(ByteBuffer out) {
        int member = made % members;
        if (member == 0) {
            AskedCard card = cards.get(made / members);
            ofRound = new Form[card.choices().size()];
            for (int choice = 0; choice < ofRound.length; choice++) {
                ofRound[choice] = card.click(slack, choice);
            }
        }
        ofRound[member % ofRound.length].write(member, made, signer, out);
        made++;
    }

    /** How many were made so far. */
    public int made() {
        return made;
    }

    /** How many can still be made. */
    public int left() {
        return cards.size() * members - made;
    }
}
