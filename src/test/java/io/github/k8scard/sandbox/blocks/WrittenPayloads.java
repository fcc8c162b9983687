package io.github.k8scard.sandbox.blocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payloads written as JSON with single quotes, and what is found in them. */
final class WrittenPayloads {
    private static final JsonMapper MAPPER = new JsonMapper();

    private WrittenPayloads() {}

    static JsonNode json(String singleQuoted) {
        return MAPPER.readTree(singleQuoted.replace('\'', '"'));
    }

    static JsonNode resource(String name) {
        try (InputStream in = WrittenPayloads.class.getResourceAsStream(name)) {
            return MAPPER.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<BlockFault> inMessage(String... blocks) {
        return BlockRules.message(json("{'text':'t','blocks':[" + String.join(",", blocks) + "]}"));
    }

    static List<BlockFault> inModal(String... blocks) {
        return BlockRules.view(json("{'type':'modal','title':{'type':'plain_text','text':'t'},"
                + "'submit':{'type':'plain_text','text':'s'},'blocks':[" + String.join(",", blocks) + "]}"));
    }

    static List<BlockFault> inHome(String... blocks) {
        return BlockRules.view(json("{'type':'home','blocks':[" + String.join(",", blocks) + "]}"));
    }

    /** So many items with a comma between them; each # becomes the number of the item. */
    static String repeated(String item, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> item.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(","));
    }

    static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }

    static String mrkdwn(String text) {
        return "{'type':'mrkdwn','text':'" + text + "'}";
    }

    static String section(String more) {
        return "{'type':'section','text':" + mrkdwn("t") + "," + more + "}";
    }

    static String actions(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    static String input(String element) {
        return "{'type':'input','label':" + plain("l") + ",'element':" + element + "}";
    }

    static String button(String more) {
        return "{'type':'button','text':" + plain("b") + more + "}";
    }

    static String richText(String inline) {
        return "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[" + inline + "]}]}";
    }

    static String chart(String chart) {
        return "{'type':'data_visualization','title':'t','chart':" + chart + "}";
    }
}
