package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.MemberChannel;
import io.github.k8scard.bot.ShownChannels;
import io.github.k8scard.channel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A member's channels on their Home tab: how each stands and, for who may, the buttons that change that. */
final class HomeChannels {
    private static final String NONE = "None yet. A channel shows up here once you have answered a card in it.";

    private HomeChannels() {}

    /** Nothing for a newcomer, who is told how to start instead. */
    static List<LayoutBlock> of(Home home) {
        ShownChannels channels = home.numbers().channels();
        boolean none = channels.first().isEmpty();
        if (none && home.numbers().answers() == 0) {
            return List.of();
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("Your channels"));
        if (none) {
            blocks.add(Parts.plainContext(NONE));
        }
        for (MemberChannel channel : channels.first()) {
            blocks.add(Parts.section(
                    ProgressBlocks.streak(channel) + "\n" + ChannelWords.onHome(channel.channel(), home.now())));
            List<BlockElement> buttons = home.mayChange() ? buttons(channel, home.now()) : List.of();
            if (!buttons.isEmpty()) {
                blocks.add(Blocks.actions(buttons));
            }
        }
        if (channels.others() > 0) {
            blocks.add(Parts.plainContext("and " + channels.others() + " more"));
        }
        return blocks;
    }

    private static List<BlockElement> buttons(MemberChannel of, Instant now) {
        Channel channel = of.channel();
        return switch (channel.state()) {
            case ACTIVE -> List.of(edit(channel), skip(channel, now), pause(channel));
            case PAUSED, QUIET -> List.of(edit(channel), resume(channel));
            // its form could not be saved
            case SUSPENDED -> List.of(resume(channel));
            case OFF -> of.setUp() ? List.of(button("Set up again", ActionIds.HOME_EDIT, channel)) : List.of();
        };
    }

    private static ButtonElement resume(Channel channel) {
        return button("Resume", ActionIds.HOME_RESUME, channel);
    }

    private static ButtonElement edit(Channel channel) {
        return button("Edit schedule", ActionIds.HOME_EDIT, channel);
    }

    /** It says which card it means, so that a second click does not leave out another one. */
    private static ButtonElement skip(Channel channel, Instant now) {
        var zone = channel.schedule().orElseThrow().zone();
        LocalDate date = LocalDate.ofInstant(channel.nextPostAt().orElseThrow(), zone);
        ButtonElement skip = button("Skip next", ActionIds.HOME_SKIP, channel);
        skip.setValue(date.toString());
        skip.setAccessibilityLabel(
                "Skip next, the card of " + Dates.day(date, now.atZone(zone).toLocalDate()));
        return skip;
    }

    private static BlockElement pause(Channel channel) {
        return BlockElements.datePicker(picker -> picker.actionId(ActionIds.HOME_PAUSE + channel.id())
                .placeholder(Parts.plain("Pause until …", BlockLimits.PLACEHOLDER)));
    }

    private static ButtonElement button(String label, String action, Channel channel) {
        return Parts.button(label, action + channel.id());
    }
}
