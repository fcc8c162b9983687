package io.github.k8scard.deck;

import io.github.k8scard.words.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object of a deck. What is wrong with them is added to a list; what is right is returned. */
final class Fields {
    private final JsonNode object;
    private final String where;
    private final String path;
    private final List<DeckFault> faults;

    private Fields(JsonNode object, String where, String path, List<DeckFault> faults) {
        this.object = object;
        this.where = where;
        this.path = path;
        this.faults = faults;
    }

    /**
     * The fields of a node, after a fault for each that is not known.
     *
     * @return empty, after the one fault that says so, if the node is no object
     */
    static Optional<Fields> of(JsonNode node, String where, List<DeckFault> faults, List<String> known) {
        return of(node, where, "", faults, known);
    }

    private static Optional<Fields> of(
            JsonNode node, String where, String path, List<DeckFault> faults, List<String> known) {
        if (!node.isObject()) {
            String field = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
            faults.add(new DeckFault(where, field, wrongType("an object {…}", node)));
            return Optional.empty();
        }
        Fields fields = new Fields(node, where, path, faults);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                String nearest = Nearest.to(name, known, 1).stream()
                        .findFirst()
                        .map(near -> "rename it to " + near + " or remove it")
                        .orElse("remove it");
                fields.fault(name, "is not a field here; " + nearest);
            }
        }
        return Optional.of(fields);
    }

    boolean has(String name) {
        return object.has(name);
    }

    void fault(String name, String problem) {
        faults.add(new DeckFault(where, path + name, problem));
    }

    Optional<String> text(String name, TextRule rule) {
        return required(name).flatMap(node -> text(name, node, rule));
    }

    /** A list of texts; the places of faulty ones are left out, so compare sizes before relying on it. */
    Optional<List<String>> texts(String name, int least, int most, TextRule rule) {
        return array(name).map(items -> {
            if (items.size() < least || items.size() > most) {
                fault(name, "has " + items.size() + " items; give it " + least + " to " + most);
            }
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                text(item(name, i), items.get(i), rule).ifPresent(texts::add);
            }
            return List.copyOf(texts);
        });
    }

    static String item(String name, int index) {
        return name + "[" + (index + 1) + "]";
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

    Optional<Fields> object(String name, List<String> known) {
        return required(name).flatMap(node -> of(node, where, path + name + ".", faults, known));
    }

    private Optional<JsonNode> required(String name) {
        Optional<JsonNode> node = object.optional(name);
        if (node.isEmpty()) {
            fault(name, "is missing; add it");
        }
        return node;
    }

    private Optional<String> text(String name, JsonNode node, TextRule rule) {
        if (!node.isString()) {
            fault(name, wrongType("text in quotation marks", node));
            return Optional.empty();
        }
        List<String> problems = rule.problems(node.stringValue());
        problems.forEach(problem -> fault(name, problem));
        return problems.isEmpty() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    private static String wrongType(String wanted, JsonNode node) {
        String hint = node.isNull() ? "; write one, or leave an optional field out" : "; write it so";
        return "must be " + wanted + ", not " + node.getNodeType().name().toLowerCase(Locale.ROOT) + hint;
    }
}
