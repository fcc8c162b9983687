package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one can type. */
public final class HelpView {
    private static final String TITLE = "k8scard: a Kubernetes card a day";

    private HelpView() {}

    /** Every form of the command. */
    public static SlackMessage of() {
        return SlackMessage.of(TITLE + "\n" + lines(), blocks());
    }

    /**
     * An answer to a sub-command that does not exist: the nearest ones, then help.
     *
     * @param typed the word that was typed, of any content
     */
    public static SlackMessage unknown(String typed) {
        List<String> nearest = Nearest.to(typed, CommandWord.words(), 1);
        String sorry = "There is no " + Quoted.of(typed) + "."
                + (nearest.isEmpty() ? "" : " Did you mean " + CommandWord.COMMAND + " " + nearest.get(0) + "?");
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(sorry)));
        blocks.addAll(blocks());
        return SlackMessage.of(sorry + "\n" + lines(), blocks);
    }

    private static List<LayoutBlock> blocks() {
        String list = CommandWord.ALL.stream()
                .map(word -> "`" + Escaped.of(word.usage()) + "`  " + word.meaning())
                .collect(Collectors.joining("\n"));
        return List.of(Parts.header(TITLE), Parts.section(list));
    }

    private static String lines() {
        return CommandWord.ALL.stream()
                .map(word -> word.usage() + ": " + word.meaning())
                .collect(Collectors.joining("\n"));
    }
}
