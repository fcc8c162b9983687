package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object of a deck. What is wrong with them is added to a list; what is right is returned. */
final class Fields {
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}`]+");

    private final JsonNode object;
    private final String where;
    private final String path;
    private final List<DeckFault> faults;
    private final KnownFields known;

    private Fields(JsonNode object, String where, String path, List<DeckFault> faults, KnownFields known) {
        this.object = object;
        this.where = where;
        this.path = path;
        this.faults = faults;
        this.known = known;
    }

    /**
     * The fields of a node, after a fault for each that is not known.
     *
     * @return empty, after the one fault that says so, if the node is no object
     */
    static Optional<Fields> of(JsonNode node, String where, List<DeckFault> faults, KnownFields known) {
        return of(node, where, "", faults, known);
    }

    private static Optional<Fields> of(
            JsonNode node, String where, String path, List<DeckFault> faults, KnownFields known) {
        if (!node.isObject()) {
            String field = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
            faults.add(new DeckFault(where, field, wrongType("an object {…}", node)));
            return Optional.empty();
        }
        Fields fields = new Fields(node, where, path, faults, known);
        node.propertyNames().stream()
                .filter(name -> !known.has(name))
                .forEach(name -> fields.fault(name.isEmpty() ? "\"\"" : name, known.problem(name)));
        return Optional.of(fields);
    }

    /** Whether a field is there, of those that are known. */
    boolean has(String name) {
        return known.has(name) && object.has(name);
    }

    void fault(String name, String problem) {
        faults.add(new DeckFault(where, path + name, problem));
    }

    /** A fault for each text that a hasty reader takes for an earlier one. */
    void refuseEqual(String name, List<String> texts) {
        Map<String, String> seen = new HashMap<>();
        for (String text : texts) {
            String first = seen.putIfAbsent(asSeen(text), text);
            if (first != null) {
                fault(name, "“" + text + "” looks like “" + first + "”; change or remove one of them");
            }
        }
    }

    /** What a hasty reader sees of a text: no case, no white space, no back-ticks. */
    private static String asSeen(String text) {
        return UNSEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    Optional<String> text(String name, TextRule rule) {
        return required(name).flatMap(node -> text(name, node, rule));
    }

    Optional<String> optionalText(String name, TextRule rule) {
        return has(name) ? text(name, rule) : Optional.empty();
    }

    /** The text that is an item, such as {@code wrong[2]}. */
    Optional<String> text(String place, JsonNode node, TextRule rule) {
        if (!node.isString()) {
            fault(place, wrongType("text in quotation marks", node));
            return Optional.empty();
        }
        List<String> problems = rule.problems(node.stringValue());
        problems.forEach(problem -> fault(place, problem));
        return problems.isEmpty() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** A list of texts; the places of faulty ones are left out, so compare sizes before relying on it. */
    Optional<List<String>> texts(String name, int least, int most, TextRule rule) {
        return list(name, least, most, (place, node) -> text(place, node, rule));
    }

    /**
     * A list; the places of faulty items are left out.
     *
     * @param item makes an item of its place, such as {@code wrong[2]}, and its value
     */
    <T> Optional<List<T>> list(String name, int least, int most, BiFunction<String, JsonNode, Optional<T>> item) {
        return array(name).map(nodes -> {
            if (nodes.size() < least || nodes.size() > most) {
                fault(name, "has " + nodes.size() + " items; give it " + least + " to " + most);
            }
            List<T> items = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                item.apply(name + "[" + (i + 1) + "]", nodes.get(i)).ifPresent(items::add);
            }
            return List.copyOf(items);
        });
    }

    Optional<Integer> number(String name, int least, int most) {
        return required(name).flatMap(node -> {
            boolean fits = node.isIntegralNumber()
                    && node.canConvertToInt()
                    && node.intValue() >= least
                    && node.intValue() <= most;
            if (!fits) {
                fault(name, "must be a whole number from " + least + " to " + most + "; write one of these");
            }
            return fits ? Optional.of(node.intValue()) : Optional.empty();
        });
    }

    Optional<JsonNode> array(String name) {
        return required(name).filter(node -> {
            if (!node.isArray()) {
                fault(name, wrongType("a list […]", node));
            }
            return node.isArray();
        });
    }

    Optional<Fields> object(String name, KnownFields itsFields) {
        return required(name).flatMap(node -> object(name, node, itsFields));
    }

    /** The object that is an item, such as {@code wrong[2]}. */
    Optional<Fields> object(String place, JsonNode node, KnownFields itsFields) {
        return of(node, where, path + place + ".", faults, itsFields);
    }

    private Optional<JsonNode> required(String name) {
        Optional<JsonNode> node = object.optional(name);
        if (node.isEmpty()) {
            fault(name, "is missing; add it");
        }
        return node;
    }

    private static String wrongType(String wanted, JsonNode node) {
        String hint = node.isNull() ? "; write one, or leave an optional field out" : "; write it so";
        return "must be " + wanted + ", not " + node.getNodeType().name().toLowerCase(Locale.ROOT) + hint;
    }
}
