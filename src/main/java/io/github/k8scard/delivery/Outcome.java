package io.github.k8scard.delivery;

import java.time.Duration;

/** What came of one attempt to send. */
public sealed interface Outcome {

    /**
     * Slack took it.
     *
     * @param ts Slack's id of the message within its channel
     */
    record Sent(String ts) implements Outcome {}

    /**
     * It was certainly not carried out, and may be sent again.
     *
     * @param reason why, for the operator
     * @param notBefore how long to wait at least; zero if nobody asked for it
     */
    record NotSent(String reason, Duration notBefore) implements Outcome {}

    /**
     * It was not tried: nobody wants it any more.
     *
     * @param why what is stored of that
     */
    record NotWanted(DeliveryTrouble why) implements Outcome {}

    /**
     * Slack refuses it, and would again.
     *
     * @param scope how much is refused
     * @param code Slack's error code
     */
    record Refused(RefusalScope scope, String code) implements Outcome {}

    /**
     * It may or may not have been carried out, or be carried out yet.
     *
     * @param reason why that is not known, for the operator
     */
    record Unknown(String reason) implements Outcome {}
}
