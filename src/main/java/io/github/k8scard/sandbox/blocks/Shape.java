package io.github.k8scard.sandbox.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An object with known fields, and rules that need to see the whole of it (such as "one of two"). Whole rules run only
 * on an object.
 */
record Shape(String name, Map<String, Field> fields, List<JsonRule> whole) implements JsonRule {

    static Shape of(String name, Field... fields) {
        var byName = new LinkedHashMap<String, Field>();
        Arrays.stream(fields).forEach(field -> byName.put(field.name(), field));
        return new Shape(name, byName, List.of());
    }

    /** The same with more fields. */
    Shape with(Field... more) {
        var all = new LinkedHashMap<>(fields);
        Arrays.stream(more).forEach(field -> all.put(field.name(), field));
        return new Shape(name, all, whole);
    }

    /** The same with one more rule over the whole object. */
    Shape where(JsonRule rule) {
        var rules = new ArrayList<>(whole);
        rules.add(rule);
        return new Shape(name, fields, List.copyOf(rules));
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.fault("must be an object, " + name + ", but is " + Values.kind(value));
            return;
        }
        for (Field field : fields.values()) {
            if (field.required() && !value.has(field.name())) {
                place.fault(name + " needs the field \"" + field.name() + "\"");
            }
        }
        value.properties().forEach(entry -> check(entry.getKey(), entry.getValue(), place.at(entry.getKey())));
        whole.forEach(rule -> rule.check(value, place));
    }

    private void check(String field, JsonNode value, Place place) {
        Field known = fields.get(field);
        if (known == null) {
            place.fault(name + " has no field \"" + field + "\"");
        } else {
            known.rule().check(value, place);
        }
    }
}
