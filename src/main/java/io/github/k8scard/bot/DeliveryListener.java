package io.github.k8scard.bot;

import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import java.util.Optional;

/** Is told what came of each attempt to send, once it is stored. It must be quick, and must not throw. */
public interface DeliveryListener {
    /** For whoever does not want to know. */
    DeliveryListener UNHEARD = (kind, state, trouble) -> {};

    /**
     * An attempt is settled.
     *
     * @param state what the delivery is now; pending if it is sent again later
     * @param trouble why it is not sent; empty if it is
     */
    void settled(DeliveryKind kind, DeliveryState state, Optional<DeliveryTrouble> trouble);
}
