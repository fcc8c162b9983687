package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.element.BlockElement;
import io.github.k8scard.words.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line for somebody who typed a sub-command that there is not. */
public final class UnknownCommandView {
    private static final int SHOWN = 100;
    private static final String HELP = "help";

    private UnknownCommandView() {}

    /**
     * What the member may have meant, with a button that runs it, and one for help.
     *
     * @param typed the word that was typed, of any content
     * @param meant what to type after the slash command instead, of any content; empty if nothing is near
     */
    public static SlackMessage of(String typed, Optional<String> meant) {
        Optional<String> offered = meant.map(OneLine::of)
                .filter(command -> !command.split(" ")[0].equals(HELP))
                .filter(command -> command.length() <= BlockLimits.BUTTON_VALUE);
        String line = "There is no command " + Quoted.of(typed) + ". "
                + offered.map(command -> "Did you mean " + Escaped.cut(usage(command), SHOWN) + "?")
                        .orElse("Help shows what you can type.");
        List<BlockElement> buttons = new ArrayList<>();
        offered.ifPresent(command -> buttons.add(button(usage(command), buttons.size(), command)));
        buttons.add(button("Help", buttons.size(), HELP));
        return SlackMessage.of(line, List.of(Parts.plainSection(line), Blocks.actions(buttons)));
    }

    private static BlockElement button(String label, int position, String command) {
        return Parts.button(label, ActionIds.COMMAND_INSTEAD + position, command);
    }

    private static String usage(String command) {
        return CommandForm.COMMAND + " " + command;
    }
}
