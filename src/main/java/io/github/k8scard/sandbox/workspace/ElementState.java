package io.github.k8scard.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a member chose or typed in one element, in the fields that Slack reports it in. */
final class ElementState {
    private static final Map<String, String> PLAIN_FIELDS = Map.ofEntries(
            Map.entry("plain_text_input", "value"),
            Map.entry("number_input", "value"),
            Map.entry("email_text_input", "value"),
            Map.entry("url_text_input", "value"),
            Map.entry("timepicker", "selected_time"),
            Map.entry("datepicker", "selected_date"),
            Map.entry("datetimepicker", "selected_date_time"),
            Map.entry("users_select", "selected_user"),
            Map.entry("channels_select", "selected_channel"),
            Map.entry("conversations_select", "selected_conversation"));
    private static final Map<String, String> PLAIN_LISTS = Map.of(
            "multi_users_select", "selected_users",
            "multi_channels_select", "selected_channels",
            "multi_conversations_select", "selected_conversations");
    private static final List<String> ONE_OPTION =
            List.of("static_select", "external_select", "radio_buttons", "overflow");
    private static final List<String> MANY_OPTIONS =
            List.of("multi_static_select", "multi_external_select", "checkboxes");

    private ElementState() {}

    static boolean isInteractive(JsonNode element) {
        return type(element).equals("button") || keepsState(element);
    }

    /** Whether Slack reports the element in {@code state.values}. */
    static boolean keepsState(JsonNode element) {
        String type = type(element);
        return PLAIN_FIELDS.containsKey(type)
                || PLAIN_LISTS.containsKey(type)
                || (ONE_OPTION.contains(type) && !type.equals("overflow"))
                || MANY_OPTIONS.contains(type);
    }

    /** Whether the app gives its options as somebody types. */
    static boolean isExternal(JsonNode element) {
        return type(element).equals("external_select") || type(element).equals("multi_external_select");
    }

    /** What the element holds before anybody touches it. */
    static List<String> initially(JsonNode element) {
        JsonNode option = element.path("initial_option");
        if (option.isObject()) {
            return List.of(option.path("value").asString(""));
        }
        if (element.path("initial_options").isArray()) {
            return stream(element.path("initial_options"))
                    .map(o -> o.path("value").asString(""))
                    .toList();
        }
        return element.properties().stream()
                .filter(entry -> entry.getKey().startsWith("initial_"))
                .flatMap(entry -> entry.getValue().isArray() ? stream(entry.getValue()) : Stream.of(entry.getValue()))
                .map(value -> value.asString(""))
                .toList();
    }

    /** Puts what was chosen into the target; nothing chosen is null, or an empty list where several may be. */
    static void report(ObjectNode target, JsonNode element, List<String> chosen) {
        String type = type(element);
        if (PLAIN_FIELDS.containsKey(type)) {
            target.put(PLAIN_FIELDS.get(type), chosen.isEmpty() ? null : chosen.get(0));
        } else if (PLAIN_LISTS.containsKey(type)) {
            target.set(PLAIN_LISTS.get(type), Json.strings(chosen));
        } else if (ONE_OPTION.contains(type)) {
            target.set("selected_option", chosen.isEmpty() ? null : option(element, chosen.get(0)));
        } else if (MANY_OPTIONS.contains(type)) {
            int most = element.path("max_selected_items").asInt(Integer.MAX_VALUE);
            if (chosen.size() > most) {
                throw new ImpossibleAction("At most " + most + " can be chosen, not " + chosen.size());
            }
            ArrayNode options = target.putArray("selected_options");
            chosen.forEach(value -> options.add(option(element, value)));
        } else if (element.has("value")) {
            target.set("value", element.path("value"));
        }
    }

    private static JsonNode option(JsonNode element, String value) {
        List<JsonNode> options = new ArrayList<>(stream(element.path("options")).toList());
        element.path("option_groups")
                .forEach(g -> options.addAll(stream(g.path("options")).toList()));
        return options.stream()
                .filter(o -> o.path("value").asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new ImpossibleAction("There is no option " + value + "; there are "
                        + options.stream()
                                .map(o -> o.path("value").asString(""))
                                .toList()));
    }

    private static String type(JsonNode element) {
        return element.path("type").asString("");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
