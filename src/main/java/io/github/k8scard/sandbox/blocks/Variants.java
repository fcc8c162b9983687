package io.github.k8scard.sandbox.blocks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An object whose field {@code type} says which shape it has. A type that is in the table but not among those allowed
 * at this place is told apart from one that is in no table.
 */
record Variants(String what, Map<String, Shape> table, Collection<String> allowed) implements JsonRule {

    /** All shapes allowed; each shape's name is its type. */
    static Variants of(String what, Shape... shapes) {
        var table = new LinkedHashMap<String, Shape>();
        for (Shape shape : shapes) {
            table.put(shape.name(), shape.with(Field.required("type", Values.oneOf(shape.name()))));
        }
        return new Variants(what, table, List.copyOf(table.keySet()));
    }

    /** The same table, with only these types allowed, named as what they are at this place. */
    Variants only(String where, String... types) {
        return new Variants(where, table, List.of(types));
    }

    /** The same table without these types, named as what the others are at this place. */
    Variants without(String where, String... types) {
        List<String> refused = List.of(types);
        return new Variants(
                where,
                table,
                table.keySet().stream().filter(type -> !refused.contains(type)).toList());
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.fault("must be an object, " + what + ", but is " + Values.kind(value));
            return;
        }
        JsonNode type = value.get("type");
        if (type == null || !type.isString()) {
            place.fault(what + " needs the field \"type\"");
        } else if (!table.containsKey(type.stringValue())) {
            place.at("type").fault("\"" + type.stringValue() + "\" is no known type; here may be " + choices());
        } else if (!allowed.contains(type.stringValue())) {
            place.at("type").fault("\"" + type.stringValue() + "\" cannot be " + what + "; here may be " + choices());
        } else {
            table.get(type.stringValue()).check(value, place);
        }
    }

    private String choices() {
        return String.join(", ", allowed);
    }
}
