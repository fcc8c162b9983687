package io.github.k8scard.slack;

/**
 * What a button is in.
 *
 * @param where what kind of thing
 * @param messageTs the message; empty in a modal and on the Home tab
 * @param viewId the modal or Home tab; empty in a message
 * @param inDirectMessage whether the message is in a direct one, of two people or several
 */
record ButtonPlace(Where where, String messageTs, String viewId, boolean inDirectMessage) {
    /** What a button can be in. */
    enum Where {
        /** A message that others see too, or one of a direct conversation. */
        MESSAGE,
        /** A message that only the member sees, and that Slack forgets. */
        PRIVATE_MESSAGE,
        MODAL,
        HOME
    }

    static ButtonPlace of(ClickFields fields) {
        return new ButtonPlace(
                fields.hasView() ? view(fields) : message(fields),
                fields.text(ClickFields.MESSAGE_TS).orElse(""),
                fields.text(ClickFields.VIEW).orElse(""),
                Whereabouts.isDirectMessage(
                        fields.text(ClickFields.CHANNEL).orElse(""),
                        fields.text(ClickFields.CHANNEL_NAME).orElse("")));
    }

    private static Where view(ClickFields fields) {
        return "home".equals(fields.text(ClickFields.VIEW_TYPE).orElse("")) ? Where.HOME : Where.MODAL;
    }

    private static Where message(ClickFields fields) {
        return "true".equals(fields.text(ClickFields.EPHEMERAL).orElse("")) ? Where.PRIVATE_MESSAGE : Where.MESSAGE;
    }
}
