package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.ToFlag;
import io.github.k8scard.curation.Flag;
import io.github.k8scard.curation.FlagReason;
import java.util.ArrayList;
import java.util.stream.Stream;

/** The modal in which a member says what is wrong with a card. Its inputs go by these names. */
public final class FlagForm {
    /** What the modal is called when it comes back. */
    public static final String CALLBACK = "flag";

    /** A name of {@link FlagReason}. */
    public static final String REASON = "reason";

    /** What the member adds; may be empty. */
    public static final String WORDS = "words";

    private FlagForm() {}

    /** The modal. It shows the question and nothing of the answer, which may be a spoiler. */
    public static View of(ToFlag toFlag) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.section(Mrkdwn.of(toFlag.card().question(), BlockLimits.SECTION)));
        if (toFlag.latest()) {
            blocks.add(Parts.plainContext("This is the card that you answered last. To flag another one, close this and"
                    + " type /k8scard flag with its id."));
        }
        blocks.add(FormInputs.oneOf(
                REASON,
                "What is wrong with it?",
                Stream.of(FlagReason.values())
                        .map(reason -> FormInputs.option(label(reason), reason.name()))
                        .toList()));
        blocks.add(FormInputs.optionalLines(
                WORDS, "In your words", "What is wrong, and how should it be?", Flag.WORDS_AT_MOST));
        blocks.add(Parts.plainContext("Only those who look after the cards see this, and your name with it."));
        return ModalView.withInputs(
                "Flag this card", "Flag it", CALLBACK, toFlag.at().written(), blocks);
    }

    private static String label(FlagReason reason) {
        return switch (reason) {
            case WRONG -> "The answer is wrong";
            case OUTDATED -> "It is outdated";
            case UNCLEAR -> "It is unclear";
            case TYPO -> "It has a typo";
        };
    }
}
