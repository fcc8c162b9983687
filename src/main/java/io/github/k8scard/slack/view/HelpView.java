package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one can type, in a few groups, with buttons for what is wanted most. */
public final class HelpView {
    private static final String TITLE = "k8scard: a Kubernetes card a day";
    private static final String CALLED =
            "You called? Each command starts with /k8scard, not with my name. Here is all I can do:";

    private HelpView() {}

    /** Every form of the command, in the order given within each group. */
    public static SlackMessage of(List<CommandForm> forms) {
        return of(forms, List.of(Parts.header(TITLE)), TITLE);
    }

    /** The same for somebody who mentioned the bot. */
    public static SlackMessage afterMention(List<CommandForm> forms) {
        return of(forms, List.of(Parts.header(TITLE), Parts.plainSection(CALLED)), TITLE + "\n" + CALLED);
    }

    private static SlackMessage of(List<CommandForm> forms, List<LayoutBlock> top, String topWords) {
        var blocks = new ArrayList<>(top);
        var words = new StringBuilder(topWords);
        int buttons = 0;
        for (CommandGroup group : CommandGroup.values()) {
            List<CommandForm> ofIt =
                    forms.stream().filter(form -> form.group() == group).toList();
            blocks.add(Parts.section("*" + group.title() + "*\n"
                    + ofIt.stream()
                            .map(form -> "`" + Escaped.of(form.usage()) + "`  " + form.meaning())
                            .collect(Collectors.joining("\n"))));
            blocks.add(Blocks.actions(buttons(group, buttons)));
            buttons += group.shortcuts().size();
            words.append('\n').append(group.title());
            ofIt.forEach(
                    form -> words.append('\n').append(form.usage()).append(": ").append(form.meaning()));
        }
        return SlackMessage.of(words.toString(), blocks);
    }

    private static List<BlockElement> buttons(CommandGroup group, int before) {
        List<BlockElement> buttons = new ArrayList<>();
        for (CommandGroup.Shortcut shortcut : group.shortcuts()) {
            buttons.add(Parts.button(
                    shortcut.label(), ActionIds.COMMAND_RUN + (before + buttons.size()), shortcut.command()));
        }
        return buttons;
    }
}
