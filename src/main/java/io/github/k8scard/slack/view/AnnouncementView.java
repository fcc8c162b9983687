package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.AnnouncedChange;
import io.github.k8scard.calendar.ScheduleText;
import java.util.ArrayList;
import java.util.List;

/** The line that tells a channel of a change of its settings, with a button that undoes it. */
public final class AnnouncementView {
    private AnnouncementView() {}

    /** Who did what, and when the next card comes: for each reader in their own zone. */
    public static SlackMessage of(AnnouncedChange change) {
        var blocks = new ArrayList<LayoutBlock>(List.of(line(change)));
        change.next()
                .ifPresent(next -> blocks.add(Parts.context("Next card " + Dates.lastingToken(next, change.zone()))));
        String next = change.next()
                .map(at -> " Next card " + ScheduleText.moment(at, change.zone()) + ".")
                .orElse("");
        return SlackMessage.of(change.line() + next, blocks);
    }

    private static LayoutBlock line(AnnouncedChange change) {
        if (change.undo().isEmpty()) {
            return Parts.plainSection(change.line());
        }
        var undo = Parts.button(
                "Undo", ActionIds.CHANNEL_UNDO, String.valueOf(change.undo().getAsLong()));
        return Blocks.section(section ->
                section.text(Parts.plain(change.line(), BlockLimits.SECTION)).accessory(undo));
    }
}
