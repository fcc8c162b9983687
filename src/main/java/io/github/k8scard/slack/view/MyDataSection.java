package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/** What is stored about a member, at the end of their Home tab, and the buttons to have it or to have it deleted. */
final class MyDataSection {
    private MyDataSection() {}

    /** @param answers how many the member has given */
    static List<LayoutBlock> blocks(int answers) {
        ButtonElement forget = Parts.button("Forget me…", ActionIds.DATA_FORGET);
        forget.setStyle("danger");
        return List.of(
                Parts.section("*My data*\nI store your name, your time zone, these switches, "
                        + (answers == 0
                                ? "each answer"
                                : answers == 1 ? "your 1 answer" : "your " + answers + " answers")
                        + " and what comes of it: points, streaks and what you remember."),
                Blocks.actions(List.of(Parts.button("Export my data", ActionIds.DATA_EXPORT), forget)));
    }
}
