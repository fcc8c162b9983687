package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Elements.focus;
import static io.github.k8scard.sandbox.blocks.Elements.interactive;
import static io.github.k8scard.sandbox.blocks.Elements.placeholder;
import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.integer;
import static io.github.k8scard.sandbox.blocks.Values.string;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Elements into which something is typed or picked. */
final class Inputs {
    private Inputs() {}

    static Shape datepicker() {
        return interactive("datepicker", placeholder(), focus(), optional("initial_date", Formats.date()));
    }

    static Shape timepicker() {
        return interactive(
                "timepicker",
                placeholder(),
                focus(),
                optional("initial_time", Formats.time()),
                optional("timezone", Formats.zone()));
    }

    static Shape plainTextInput() {
        return typed("plain_text_input")
                .with(
                        optional("initial_value", string(0, 3000)),
                        optional("multiline", bool()),
                        optional("min_length", integer(0, 3000)),
                        optional("max_length", integer(1, 3000)))
                .where(Together.inOrder("min_length", "max_length"));
    }

    static Shape numberInput() {
        return typed("number_input")
                .with(
                        required("is_decimal_allowed", bool()),
                        optional("initial_value", Formats.decimal()),
                        optional("min_value", Formats.decimal()),
                        optional("max_value", Formats.decimal()))
                .where(atMost("min_value", "max_value"))
                .where(atMost("min_value", "initial_value"))
                .where(atMost("initial_value", "max_value"));
    }

    private static Shape typed(String type) {
        return Elements.identified(
                type, placeholder(), focus(), optional("dispatch_action_config", Compositions.dispatchActionConfig()));
    }

    private static JsonRule atMost(String lower, String upper) {
        return (input, place) -> decimal(input, lower)
                .ifPresent(low -> decimal(input, upper)
                        .filter(high -> low.compareTo(high) > 0)
                        .ifPresent(high -> place.fault(lower + " is " + low + ", but " + upper + " is only " + high)));
    }

    private static Optional<BigDecimal> decimal(JsonNode input, String field) {
        try {
            return Optional.of(new BigDecimal(input.path(field).asString("")));
        } catch (NumberFormatException reportedByTheField) {
            return Optional.empty();
        }
    }
}
