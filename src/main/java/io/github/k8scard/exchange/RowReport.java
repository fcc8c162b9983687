package io.github.k8scard.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of one row of a file.
 *
 * @param row as the draft names it
 * @param cardId the id of its card, given or made, be it one that cannot serve; empty if it is not known
 * @param remarks what was left out or changed
 * @param faults why it is refused and what to do; none if it is fine
 */
public record RowReport(String row, String cardId, List<String> remarks, List<String> faults) {
    private static final int MESSAGES_AT_MOST = 8;
    private static final int CHARACTERS_AT_MOST = 300;

    public RowReport {
        remarks = List.copyOf(remarks);
        faults = List.copyOf(faults);
    }

    /** Whether the row can be no card as it is. */
    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** Whether there is more to say of it than that it is fine. */
    public boolean isTelling() {
        return isRefused() || !remarks.isEmpty();
    }

    /** In lines that are short whatever the file has in it: what it is, and indented what is to be said of it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String id = cardId.isEmpty() ? "" : ", " + cardId;
        lines.add(plain(row + id + ": " + (isRefused() ? "refused" : "fine")));
        List<String> messages = new ArrayList<>(faults);
        messages.addAll(remarks);
        messages.stream().limit(MESSAGES_AT_MOST).forEach(message -> lines.add("  " + plain(message)));
        if (messages.size() > MESSAGES_AT_MOST) {
            lines.add("  … and " + (messages.size() - MESSAGES_AT_MOST) + " more.");
        }
        return lines;
    }

    private static String plain(String text) {
        int most = Math.min(text.length(), CHARACTERS_AT_MOST);
        boolean cutsCharacter = most < text.length() && Character.isHighSurrogate(text.charAt(most - 1));
        String cut =
                text.length() > CHARACTERS_AT_MOST ? text.substring(0, cutsCharacter ? most - 1 : most) + "…" : text;
        return cut.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]", "\uFFFD");
    }
}
