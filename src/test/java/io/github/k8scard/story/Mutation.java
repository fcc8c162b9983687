package io.github.k8scard.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways in which a request's JSON can come to be another than it should be. */
public final class Mutation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> VALUES = List.of(
            "null",
            "7",
            "-1",
            "1e99",
            "true",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"U0ADA\\n\"",
            "\"http://[x\"",
            "\"of_tomorrow\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"id\":null}",
            "{\"id\":[]}",
            "{\"type\":\"of_tomorrow\"}");

    private Mutation() {}

    /** The text with one to three changes in its tree, or cut, or with bytes of another encoding. */
    public static byte[] of(String json, RandomGenerator random) {
        JsonNode tree = JSON.readTree(json);
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(tree, random);
        }
        String text = tree.toString();
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.getBytes(StandardCharsets.UTF_16);
            case 2 -> noise(text.getBytes(StandardCharsets.UTF_8), random);
            case 3 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] noise(byte[] bytes, RandomGenerator random) {
        for (int i = 0; i < 5; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void change(JsonNode tree, RandomGenerator random) {
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        if (chosen.isEmpty()) {
            return;
        }
        int index = random.nextInt(chosen.size());
        boolean removed = random.nextInt(3) == 0;
        if (chosen instanceof ObjectNode object) {
            String name = List.copyOf(object.propertyNames()).get(index);
            if (removed) {
                object.remove(name);
            } else {
                object.set(name, value(random));
            }
        } else if (chosen instanceof ArrayNode array) {
            if (removed) {
                array.remove(index);
            } else {
                array.set(index, value(random));
            }
        }
    }

    private static JsonNode value(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.readTree("[".repeat(150) + "]".repeat(150));
            case 1 -> JSON.getNodeFactory().stringNode("x".repeat(10_000));
            default -> JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}
