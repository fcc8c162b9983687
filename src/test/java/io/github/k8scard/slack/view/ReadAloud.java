package io.github.k8scard.slack.view;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A payload as its reader sees it, from top to bottom: {@code # heading}, {@code · small print}, {@code [Button]},
 * {@code Label: (input)}, {@code | preformatted}.
 */
final class ReadAloud {
    private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");
    private static final Pattern LINK = Pattern.compile("<[^|>]*\\|([^>]*)>");

    private ReadAloud() {}

    static List<String> lines(JsonNode payload) {
        Stream<String> modal = payload.path("type").asString("").equals("modal")
                ? Stream.of("# " + words(payload.path("title")))
                : Stream.empty();
        Stream<String> below =
                Stream.of("submit", "close").filter(payload::has).map(each -> "[" + words(payload.path(each)) + "]");
        Stream<String> blocks = payload.path("blocks").valueStream().flatMap(ReadAloud::block);
        Stream<String> all = payload.path("blocks").isEmpty() ? Stream.of(words(payload)) : blocks;
        return Stream.of(modal, all, below)
                .flatMap(part -> part)
                .flatMap(String::lines)
                .toList();
    }

    private static Stream<String> block(JsonNode block) {
        return switch (block.path("type").stringValue()) {
            case "header" -> Stream.of("# " + words(block.path("text")));
            case "section" -> section(block);
            case "context" -> Stream.of("· " + each(block.path("elements"), "   "));
            case "actions" -> Stream.of(each(block.path("elements"), " "));
            case "divider" -> Stream.of("----");
            case "rich_text" ->
                block.at("/elements/0/elements/0/text")
                        .stringValue()
                        .lines()
                        .map(line -> ("| " + line).stripTrailing());
            case "input" ->
                Stream.concat(
                        Stream.of(words(block.path("label")) + ": " + element(block.path("element"))),
                        Stream.of(words(block.path("hint"))).filter(hint -> !hint.isEmpty()));
            case "data_visualization" ->
                Stream.of("(chart) " + block.path("title").stringValue());
            default -> throw new IllegalArgumentException("say how this reads: " + block);
        };
    }

    private static Stream<String> section(JsonNode block) {
        return Stream.of(
                        Stream.of(block.path("text")),
                        block.path("fields").valueStream(),
                        Stream.of(block.path("accessory")))
                .flatMap(part -> part)
                .filter(part -> !part.isMissingNode())
                .map(ReadAloud::element);
    }

    private static String each(JsonNode elements, String between) {
        return elements.valueStream().map(ReadAloud::element).collect(Collectors.joining(between));
    }

    private static String element(JsonNode element) {
        return switch (element.path("type").stringValue()) {
            case "plain_text", "mrkdwn" -> words(element);
            case "button" -> "[" + words(element.path("text")) + "]" + asked(element.path("confirm"));
            case "timepicker" -> "(" + element.path("initial_time").stringValue() + ")";
            case "checkboxes", "radio_buttons", "static_select" ->
                element.path("options")
                        .valueStream()
                        .map(option -> "(" + words(option.path("text")) + ")")
                        .collect(Collectors.joining(" "));
            case "plain_text_input", "multi_external_select", "datepicker" ->
                "(" + words(element.path("placeholder")) + ")";
            default -> throw new IllegalArgumentException("say how this reads: " + element);
        };
    }

    /** What the dialog of a button asks. */
    private static String asked(JsonNode confirm) {
        return confirm.isMissingNode()
                ? ""
                : " → %s %s [%s] [%s]"
                        .formatted(Stream.of("title", "text", "confirm", "deny")
                                .map(part -> words(confirm.path(part)))
                                .toArray());
    }

    private static String words(JsonNode text) {
        String words = text.path("text").asString("");
        for (Pattern token : List.of(DATE, LINK)) {
            words = token.matcher(words).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        }
        return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
