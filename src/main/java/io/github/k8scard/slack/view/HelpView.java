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

    /** Every form of the command, in the order given. */
    public static SlackMessage of(List<CommandForm> forms) {
        return SlackMessage.of(TITLE + "\n" + lines(forms), blocks(forms));
    }

    /**
     * An answer to a sub-command that does not exist: the nearest ones, then help.
     *
     * @param typed the word that was typed, of any content
     * @param forms what could have been typed
     */
    public static SlackMessage unknown(String typed, List<CommandForm> forms) {
        List<String> words = forms.stream()
                .map(CommandForm::word)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        List<String> nearest = Nearest.to(typed, words, 1);
        String sorry = "There is no " + Quoted.of(typed) + "."
                + (nearest.isEmpty() ? "" : " Did you mean " + CommandForm.COMMAND + " " + nearest.get(0) + "?");
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(sorry)));
        blocks.addAll(blocks(forms));
        return SlackMessage.of(sorry + "\n" + lines(forms), blocks);
    }

    private static List<LayoutBlock> blocks(List<CommandForm> forms) {
        String list = forms.stream()
                .map(form -> "`" + Escaped.of(form.usage()) + "`  " + form.meaning())
                .collect(Collectors.joining("\n"));
        return List.of(Parts.header(TITLE), Parts.section(list));
    }

    private static String lines(List<CommandForm> forms) {
        return forms.stream().map(form -> form.usage() + ": " + form.meaning()).collect(Collectors.joining("\n"));
    }
}
