package io.github.k8scard.sandbox.workspace;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A part of a long list. The cursor is the index of the next item, in a form that callers should not rely on. */
record Page<T>(List<T> items, String nextCursor) {
    private static final String CURSOR = "next:";

    static <T> Page<T> of(List<T> all, Arguments arguments, int most) {
        int limit = arguments.number("limit", 100);
        if (limit < 1 || limit > most) {
            throw ApiRefusal.breach("invalid_limit", "limit is 1 to " + most);
        }
        int from = start(arguments.text("cursor").orElse(""));
        if (from > all.size()) {
            throw ApiRefusal.breach("invalid_cursor", "not a cursor of this list");
        }
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? CURSOR + to : "");
    }

    boolean hasMore() {
        return !nextCursor.isEmpty();
    }

    ObjectNode finish(ObjectNode answer) {
        answer.putObject("response_metadata").put("next_cursor", nextCursor);
        return answer;
    }

    private static int start(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches(CURSOR + "\\d{1,9}")) {
            throw ApiRefusal.breach("invalid_cursor", "not a cursor");
        }
        return Integer.parseInt(cursor.substring(CURSOR.length()));
    }
}
