package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a member is told of the export of their own data, and the data itself where no file may be sent. */
public final class ExportView {
    /** Characters of one box, far below what Slack takes in a text. */
    private static final int BOX = 2_900;

    private static final int BOXES = 3;

    /**
     * Characters of one message. Slack takes 12,000 in all blocks of one, says so nowhere, and counts what holds them,
     * too.
     */
    private static final int PART = BOX * BOXES;

    private static final String AGAIN = " type /k8scard export again";

    private ExportView() {}

    /** It is under way. */
    public static SlackMessage begun() {
        return PlainText.of("I am putting together all that I have stored about you. It comes as a direct message"
                + " from me in a moment.");
    }

    /** Stands above the file. */
    public static SlackMessage announcement() {
        return PlainText.of("Here is all that I have stored about you in this workspace, as a file that only you can"
                + " see. Its first lines say what is in it. To have all of it deleted, click Forget me… on my Home"
                + " tab.");
    }

    /** How many messages a text of so many characters takes. */
    public static int parts(long length) {
        return (int) Math.min(Integer.MAX_VALUE, (length + PART - 1) / PART);
    }

    /** A text in as many messages as it takes, of which none cuts a character in two. */
    public static List<SlackMessage> parts(String text) {
        List<String> pieces = pieces(text, PART);
        var messages = new ArrayList<SlackMessage>();
        for (int i = 0; i < pieces.size(); i++) {
            String head = "Here is all that I have stored about you in this workspace, part " + (i + 1) + " of "
                    + pieces.size() + ". I may not send files here, so it comes as text.";
            var blocks = new ArrayList<LayoutBlock>();
            blocks.add(Parts.plainSection(head));
            pieces(pieces.get(i), BOX).forEach(piece -> blocks.add(box(piece)));
            messages.add(SlackMessage.of(head, blocks));
        }
        return messages;
    }

    /** @param whom Slack users who may see to it; empty if none are named */
    public static SlackMessage tooMuch(long bytes, Collection<String> whom) {
        String much = "I have " + size(bytes) + " stored about you. That is too much for messages, and I may not send"
                + " files in this workspace.";
        String ask = " to allow it: they give the app the scope files:write at api.slack.com/apps and install it"
                + " again. Then" + AGAIN + ".";
        String people = whom.stream().sorted().map(id -> "<@" + id + ">").collect(Collectors.joining(" or "));
        return people.isEmpty()
                ? PlainText.of(much + " Ask whoever installed me" + ask)
                : new SlackMessage(
                        Escaped.of(much + " Ask an admin of k8scard" + ask),
                        List.of(Parts.section(Escaped.of(much) + " Ask " + people + Escaped.of(ask))));
    }

    /** @param wait for how long Slack takes nothing */
    public static SlackMessage notNow(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return PlainText.of("I could not send you your data: Slack takes nothing from me right now. In "
                + (minutes == 1 ? "a minute" : minutes + " minutes") + "," + AGAIN + ".");
    }

    /** @param code Slack's name for why */
    public static SlackMessage refused(String code) {
        return PlainText.of(
                switch (code) {
                    case "file_uploads_disabled", "file_upload_size_restricted", "restricted_action" ->
                        "Slack does not let me send you a file: your workspace does not allow it. Ask an owner of the"
                                + " workspace to allow files, then" + AGAIN + ".";
                    case "storage_limit_reached" ->
                        "Slack has no room for the file with your data: the workspace has used up its space for"
                                + " files. Ask an owner of the workspace to make room, then" + AGAIN + ".";
                    case "channel_not_found", "user_not_found", "user_disabled", "messages_tab_disabled" ->
                        "Slack does not let me write to you, so I could not send you your data. Ask whoever runs me"
                                + " to look at the messages tab of the app, then" + AGAIN + ".";
                    default ->
                        "Slack did not take the file with your data. In a few minutes," + AGAIN + ". If that does not"
                                + " help, tell whoever runs me.";
                });
    }

    /** Slack has not answered the last step. */
    public static SlackMessage unknown() {
        return PlainText.of("Slack did not say whether it has shown you the file with your data. If it is not here in"
                + " a minute," + AGAIN + ".");
    }

    /** Some parts are missing. */
    public static SlackMessage cutShort() {
        return PlainText.of("Slack did not take all parts of your data. In a few minutes," + AGAIN + ".");
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? (bytes + 999) / 1_000 + " kB" : (bytes + 999_999) / 1_000_000 + " MB";
    }

    /** Cut at the end of a line where there is one. */
    private static List<String> pieces(String text, int atMost) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + atMost);
            if (to < text.length()) {
                int line = text.lastIndexOf('\n', to - 1);
                to = line > from ? line + 1 : Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static LayoutBlock box(String text) {
        var words = RichTextSectionElement.Text.builder().text(text).build();
        var box = RichTextPreformattedElement.builder().elements(List.of(words)).build();
        return RichTextBlock.builder().elements(List.of(box)).build();
    }
}
