package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import io.github.k8scard.bot.Home;
import io.github.k8scard.channel.ChannelAddress;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiFunction;

/** The Home tab of one member, some forty blocks of the hundred that Slack allows. */
public final class HomeView {
    private HomeView() {}

    /**
     * What there is to do, the member's channels, their progress, and what they can switch.
     *
     * @param links the address of a message in a channel, by its {@code ts}, if it is known
     */
    public static View of(Home home, BiFunction<ChannelAddress, String, Optional<String>> links) {
        var blocks = new ArrayList<LayoutBlock>(ToDoBlocks.of(home, links));
        blocks.addAll(HomeChannels.of(home));
        if (home.numbers().answers() > 0) {
            blocks.add(Parts.header("Your progress"));
            blocks.addAll(ProgressBlocks.of(home.numbers()));
        }
        blocks.add(Blocks.divider());
        blocks.addAll(Switches.blocks(home.switches()));
        blocks.addAll(MyDataSection.blocks(home.numbers().answers()));
        blocks.add(Parts.plainContext("Only you see this page."));
        return Views.view(view -> view.type("home").blocks(blocks));
    }
}
