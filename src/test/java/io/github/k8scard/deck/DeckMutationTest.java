package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens to a deck, it is read or refused with faults that can be found in it. */
class DeckMutationTest {
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "`",
            "``",
            "*",
            "**",
            "[a](b)",
            "[",
            "](",
            "<b>",
            "&",
            "\\",
            "\u0000",
            "\n",
            "\uD800",
            "\u200B",
            "🙂",
            "pod-what",
            "Pods",
            "x".repeat(2_000),
            "https://",
            "http://[",
            "%",
            "$1",
            "\\$",
            "card 9",
            "{}",
            "\t",
            "```",
            "1.35",
            "2027-02-30",
            "format",
            "snippet",
            "recall",
            "why");

    @Test
    void a_damaged_tree_is_read_or_refused_with_faults_on_cards_that_exist() {
        int refused = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ObjectNode deck = seed % 2 == 0 ? DeckSamples.threeCards() : DeckSamples.threeCardsOfFormat2();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damage(deck, random);
            }
            refused += isRefused(seed, deck) ? 1 : 0;
        }
        assertThat(refused).isBetween(5_000, 9_900);
    }

    @Test
    void a_damaged_file_is_read_or_refused() {
        byte[] sound = DeckSamples.threeCardsOfFormat2().toPrettyString().getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                DeckReader.read("test.json", damaged);
            } catch (BrokenDeck expected) {
                assertThat(expected.faults()).as("seed %d", seed).isNotEmpty();
                refused++;
            } catch (RuntimeException other) {
                fail("seed " + seed, other);
            }
        }
        assertThat(refused).isBetween(1_000, 2_999);
    }

    private static boolean isRefused(int seed, ObjectNode deck) {
        try {
            Decks read = DeckSamples.read(deck);
            assertThat(DeckSchemaTest.errors(deck))
                    .as("seed %d, by the schema", seed)
                    .isEmpty();
            assertThat(read.cards())
                    .as("seed %d", seed)
                    .hasSize(deck.get("cards").size());
            return false;
        } catch (BrokenDeck refused) {
            assertThat(refused.faults()).as("seed %d", seed).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.where()).isIn(namesIn(deck));
                assertThat(!fault.field().isEmpty() || hasNoField(fault)).isTrue();
                assertThat(fault.toString()).doesNotContain("\n").contains(";");
            });
            assertThat(refused.getMessage().lines()).hasSize(refused.faults().size() + 1);
            return true;
        } catch (RuntimeException other) {
            return fail("seed " + seed + ": " + deck, other);
        }
    }

    /** Of what is no object no field can be named, nor of half a surrogate pair, with which nothing can be read. */
    private static boolean hasNoField(DeckFault fault) {
        boolean noCard = fault.where().startsWith("card ") && fault.problem().startsWith("must be an object {…}, not");
        return noCard
                || (fault.where().equals(DeckFault.DECK) && fault.problem().startsWith("is not JSON"));
    }

    private static List<String> namesIn(ObjectNode deck) {
        List<String> names = new ArrayList<>(List.of("deck"));
        JsonNode cards = deck.path("cards");
        for (int i = 0; cards.isArray() && i < cards.size(); i++) {
            names.add("card " + (i + 1));
            names.add(cards.get(i).path("id").asString("no id"));
        }
        return names;
    }

    private static void damage(ObjectNode deck, SplittableRandom random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(deck, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            damageObject(object, random);
        } else if (container instanceof ArrayNode array) {
            damageArray(array, random);
        }
    }

    private static void damageObject(ObjectNode object, SplittableRandom random) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.isEmpty() ? "id" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(oddText(random), oddText(random));
            case 2 -> object.put(name, random.nextInt(-1, 5));
            case 3 -> object.set(name, oddValue(random));
            default -> object.put(name, spliced(object.path(name).asString("x"), random));
        }
    }

    private static void damageArray(ArrayNode array, SplittableRandom random) {
        int place = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.insert(place, oddValue(random));
            case 1 ->
                array.add(array.isEmpty() ? oddValue(random) : array.get(place).deepCopy());
            default -> {
                if (!array.isEmpty()) {
                    array.remove(place);
                }
            }
        }
    }

    private static JsonNode oddValue(SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> DeckSamples.JSON.nullNode();
            case 1 -> DeckSamples.JSON.createArrayNode();
            case 2 -> DeckSamples.JSON.createObjectNode();
            case 3 -> DeckSamples.JSON.readTree("1e30");
            case 4 -> DeckSamples.JSON.readTree("true");
            case 5 -> DeckSamples.card(oddText(random), "Pods", "What?");
            default -> DeckSamples.JSON.createArrayNode().add(oddText(random)).get(0);
        };
    }

    private static String oddText(SplittableRandom random) {
        return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
    }

    private static String spliced(String text, SplittableRandom random) {
        int place = random.nextInt(text.length() + 1);
        return text.substring(0, place) + oddText(random) + text.substring(place);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.values().forEach(child -> collect(child, containers));
        }
    }
}
