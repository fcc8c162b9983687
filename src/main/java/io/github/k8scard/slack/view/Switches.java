package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** What a member can switch for themselves. Each button says what it will do, and its value what the switch will be. */
public final class Switches {
    private static final String ON = "on";
    private static final String OFF = "off";

    private Switches() {}

    static List<LayoutBlock> blocks(boolean listed, boolean nudged) {
        return List.of(
                line(
                        "*Leaderboards*\n"
                                + (listed
                                        ? "You are listed in your channels."
                                        : "You are not listed. Your points stay yours."),
                        listed ? "Leave" : "Join",
                        ActionIds.HOME_LISTED,
                        listed),
                line(
                        "*Reminders*\n"
                                + (nudged
                                        ? "In the morning I write to you if cards are due, but not on days off."
                                        : "Off. I can write to you in the morning if cards are due, but not on"
                                                + " days off."),
                        nudged ? "Stop" : "Remind me",
                        ActionIds.HOME_NUDGED,
                        nudged));
    }

    /** Whether a button with this value switches on. */
    public static boolean isOn(String value) {
        return value.equals(ON);
    }

    private static LayoutBlock line(String mrkdwn, String label, String actionId, boolean isOn) {
        return Blocks.section(section ->
                section.text(Parts.mrkdwn(mrkdwn)).accessory(Parts.button(label, actionId, isOn ? OFF : ON)));
    }
}
