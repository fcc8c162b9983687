package io.github.k8scard.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whole payloads pass, and whatever is changed in them is found where it was changed. */
class RealisticPayloadsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static List<BlockFault> check(JsonNode payload) {
        return payload.has("type") ? BlockRules.view(payload) : BlockRules.message(payload);
    }

    private static List<String> pointers(JsonNode payload) {
        var pointers = new ArrayList<String>();
        Tree.walk(payload, Place.start(), (value, place) -> pointers.add(place.pointer()));
        return pointers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily-card.json", "weekly-digest.json", "schedule-modal.json", "home-tab.json"})
    void is_fine(String name) {
        assertThat(check(WrittenPayloads.resource(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily-card.json", "weekly-digest.json", "schedule-modal.json", "home-tab.json"})
    void a_field_that_slack_does_not_know_is_refused_in_every_object(String name) {
        JsonNode original = WrittenPayloads.resource(name);
        for (String pointer : pointers(original)) {
            JsonNode payload = original.deepCopy();
            if (payload.at(pointer) instanceof ObjectNode object && !pointer.endsWith("/event_payload")) {
                object.put("surprise", 1);
                assertThat(check(payload))
                        .as(pointer)
                        .anySatisfy(fault -> assertThat(fault.pointer()).isEqualTo(pointer + "/surprise"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily-card.json", "weekly-digest.json", "schedule-modal.json", "home-tab.json"})
    void null_is_refused_everywhere(String name) {
        JsonNode original = WrittenPayloads.resource(name);
        for (String pointer : pointers(original)) {
            JsonNode payload = replaced(original.deepCopy(), pointer, NODES.nullNode());
            assertThat(check(payload)).as(pointer).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily-card.json", "weekly-digest.json", "schedule-modal.json", "home-tab.json"})
    void no_json_makes_the_rules_throw(String name) {
        List<JsonNode> oddities = List.of(
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.arrayNode().addArray().addNull(),
                NODES.objectNode().putNull("type"),
                NODES.numberNode(new BigInteger("9".repeat(40))),
                NODES.numberNode(Double.NaN),
                NODES.numberNode(Double.NEGATIVE_INFINITY),
                NODES.stringNode(""),
                NODES.booleanNode(true));
        JsonNode original = WrittenPayloads.resource(name);
        for (long seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            JsonNode payload = original.deepCopy();
            for (int i = 0; i <= random.nextInt(3); i++) {
                List<String> pointers = pointers(payload);
                payload = replaced(
                        payload,
                        pointers.get(random.nextInt(pointers.size())),
                        oddities.get(random.nextInt(oddities.size())).deepCopy());
            }
            JsonNode odd = payload;
            assertThat(BlockRules.message(odd)).as("message, seed %d", seed).isNotNull();
            assertThat(BlockRules.view(odd)).as("view, seed %d", seed).isNotNull();
        }
    }

    private static JsonNode replaced(JsonNode payload, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = payload.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        }
        return payload;
    }
}
