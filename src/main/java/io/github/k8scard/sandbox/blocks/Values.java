package io.github.k8scard.sandbox.blocks;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** Rules for values without inner structure, and for lists. Lengths of text are Unicode code points. */
final class Values {
    private Values() {}

    /** A string of 1 to so many characters. */
    static JsonRule string(int most) {
        return string(1, most);
    }

    static JsonRule string(int least, int most) {
        return (value, place) -> {
            if (isString(value, place)) {
                length(value.stringValue(), least, most, place);
            }
        };
    }

    static JsonRule bool() {
        return (value, place) -> {
            if (!value.isBoolean()) {
                place.fault("must be true or false, but is " + kind(value));
            }
        };
    }

    /** True or false as JSON, or as a form field carries it. */
    static JsonRule flag() {
        List<String> forms = List.of("true", "false", "1", "0");
        return (value, place) -> {
            if (!forms.contains(value.asString(""))) {
                place.fault("must be true or false, but is " + kind(value));
            }
        };
    }

    static JsonRule oneOf(String... choices) {
        List<String> allowed = List.of(choices);
        return (value, place) -> {
            if (isString(value, place) && !allowed.contains(value.stringValue())) {
                place.fault("is \"" + value.stringValue() + "\", but may be only " + String.join(", ", allowed));
            }
        };
    }

    static JsonRule integer(long least, long most) {
        return (value, place) -> {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                place.fault("must be a whole number, but is " + kind(value));
            } else if (value.longValue() < least || value.longValue() > most) {
                place.fault("is " + value.longValue() + ", but must be from " + least + " to " + most);
            }
        };
    }

    /** JSON has no NaN or infinity, but a node made in memory may. */
    static JsonRule number() {
        return (value, place) -> {
            if (!(value instanceof NumericNode number) || number.isNaN()) {
                place.fault("must be a number, but is " + kind(value));
            }
        };
    }

    static JsonRule positiveNumber() {
        return number().then((value, place) -> {
            if (value.decimalValue().signum() <= 0) {
                place.fault("is " + value.decimalValue() + ", but must be above 0");
            }
        });
    }

    /** A list of so many items, each following one rule. */
    static JsonRule list(int least, int most, JsonRule item) {
        return (value, place) -> {
            if (!value.isArray()) {
                place.fault("must be a list, but is " + kind(value));
                return;
            }
            if (value.size() < least) {
                place.fault("has " + value.size() + " items; Slack wants at least " + least);
            } else if (value.size() > most) {
                place.fault("has " + value.size() + " items; Slack takes at most " + most);
            }
            for (int i = 0; i < value.size(); i++) {
                item.check(value.path(i), place.at(i));
            }
        };
    }

    static void length(String text, int least, int most, Place place) {
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            place.fault("has " + length + " characters; Slack wants at least " + least);
        } else if (length > most) {
            place.fault("has " + length + " characters; Slack takes at most " + most);
        }
    }

    static boolean isString(JsonNode value, Place place) {
        if (!value.isString()) {
            place.fault("must be a string, but is " + kind(value));
        }
        return value.isString();
    }

    /** What a value is, as words for a fault. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case NULL, MISSING -> "null";
            default -> "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
