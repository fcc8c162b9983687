package io.github.k8scard.slack.view;

import java.util.ArrayList;
import java.util.List;

/** Puts many small things into as few sections as Slack's limit allows. Not to be shared between threads. */
final class SectionTexts {
    private final List<String> full = new ArrayList<>();
    private final StringBuilder last = new StringBuilder();
    private final String title;

    /** @param title the line above the first of them, in mrkdwn, without a line break; may be empty */
    SectionTexts(String title) {
        this.title = title.isEmpty() ? "" : title + "\n";
    }

    /**
     * Adds one more.
     *
     * @param joint what comes between the one before and this one
     * @param opening what comes before this one instead if it begins a section
     * @param item much shorter than a section
     */
    void add(String joint, String opening, String item) {
        if (last.isEmpty()) {
            last.append(title).append(opening).append(item);
        } else if (last.length() + joint.length() + item.length() <= BlockLimits.SECTION) {
            last.append(joint).append(item);
        } else {
            full.add(last.toString());
            last.setLength(0);
            last.append(opening).append(item);
        }
    }

    /** The texts of the sections; none if nothing was added. */
    List<String> all() {
        var all = new ArrayList<>(full);
        if (!last.isEmpty()) {
            all.add(last.toString());
        }
        return all;
    }
}
