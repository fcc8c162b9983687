package io.github.k8scard.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tags in one text: {@code a, b}. A comma or backslash that belongs to a tag has a backslash before it. */
public final class TagList {
    private TagList() {}

    /** The tags as one text. */
    public static String write(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.replace("\\", "\\\\").replace(",", "\\,"))
                .collect(Collectors.joining(", "));
    }

    /** The tags of a text in their order, without blanks around them; what stands between two commas may be nothing. */
    public static List<String> read(String text) {
        List<String> tags = new ArrayList<>();
        var tag = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "\\,".indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                tag.append(text.charAt(i));
            } else if (c == ',') {
                add(tag, tags);
            } else {
                tag.append(c);
            }
        }
        add(tag, tags);
        return List.copyOf(tags);
    }

    private static void add(StringBuilder tag, List<String> tags) {
        String whole = tag.toString().strip();
        if (!whole.isEmpty()) {
            tags.add(whole);
        }
        tag.setLength(0);
    }
}
