package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.MemberSwitches;
import java.util.List;

/** What a member can switch for themselves. Each button says what it will do, and its value what the switch will be. */
public final class Switches {
    private static final String ON = "on";
    private static final String OFF = "off";

    private Switches() {}

    static List<LayoutBlock> blocks(MemberSwitches now) {
        return List.of(
                line(
                        "*Leaderboards*\n"
                                + (now.listed()
                                        ? "You are listed in your channels."
                                        : "You are not listed. Your points stay yours."),
                        now.listed() ? "Take me off" : "List me",
                        ActionIds.HOME_LISTED,
                        now.listed()),
                line(
                        "*Reminders*\n"
                                + (now.nudged()
                                        ? "In the morning I write to you if cards are due, but not on days off."
                                        : "Off. I can write to you in the morning if cards are due, but not on"
                                                + " days off."),
                        now.nudged() ? "Stop reminders" : "Remind me",
                        ActionIds.HOME_NUDGED,
                        now.nudged()),
                line(
                        "*Weekly recap*\n"
                                + (now.recapped()
                                        ? "On Monday mornings I write to you how your week went."
                                        : "Off. I can write to you on Monday mornings how your week went."),
                        now.recapped() ? "Stop recaps" : "Send me recaps",
                        ActionIds.HOME_RECAPPED,
                        now.recapped()));
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
