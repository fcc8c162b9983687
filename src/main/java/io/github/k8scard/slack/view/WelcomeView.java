package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.bot.Greeting;
import java.util.List;

/** What the bot says where it is new: two lines, and buttons to begin with, which stay for whoever comes next. */
public final class WelcomeView {
    private WelcomeView() {}

    /** In a direct message there is no channel to set up, so that button is left out. */
    public static SlackMessage of(Greeting greeting) {
        BlockElement card = button("Show me a card", 1, "practice");
        BlockElement help = button("What is this?", 2, "help");
        List<BlockElement> buttons = switch (greeting) {
            case CHANNEL -> List.of(setUp(), card, help);
            case ADMIN -> List.of(card, help);
        };
        return SlackMessage.of(greeting.text(), List.of(Parts.plainSection(greeting.lines()), Blocks.actions(buttons)));
    }

    private static BlockElement setUp() {
        ButtonElement setUp = button("Set up the daily card", 0, "schedule");
        setUp.setStyle("primary");
        return setUp;
    }

    private static ButtonElement button(String label, int position, String command) {
        return Parts.button(label, ActionIds.COMMAND_RUN + position, command);
    }
}
