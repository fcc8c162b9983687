package io.github.k8scard.deck;

import static io.github.k8scard.deck.DeckSamples.card;
import static io.github.k8scard.deck.DeckSamples.choices;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way to break a deck.
 *
 * @param fault how the fault's line begins
 * @param inSchema whether JSON Schema can express the rule
 * @param sound the deck before
 */
record BrokenDeckCase(String fault, boolean inSchema, Supplier<ObjectNode> sound, Consumer<ObjectNode> damage) {
    /** Those of both formats, each in both, and those of one. */
    static List<BrokenDeckCase> all() {
        return Stream.concat(
                        Stream.of(deckFields(), cardFields(), texts(), lists(), beyondSchema())
                                .flatMap(cases -> cases)
                                .flatMap(broken -> Stream.of(broken, broken.in(DeckSamples::threeCardsOfFormat2))),
                        BrokenFormatCases.all())
                .toList();
    }

    BrokenDeckCase in(Supplier<ObjectNode> another) {
        return new BrokenDeckCase(fault, inSchema, another, damage);
    }

    ObjectNode deck() {
        ObjectNode deck = sound.get();
        damage.accept(deck);
        return deck;
    }

    private static Stream<BrokenDeckCase> deckFields() {
        return Stream.of(
                both("deck, title: is missing", deck -> deck.remove("title")),
                both("deck, language: “e” is not a language tag", deck -> deck.put("language", "e")),
                both("deck, checkedAgainst: is blank", deck -> deck.put("checkedAgainst", "")),
                both("deck, title: has 101", deck -> deck.put("title", "x".repeat(101))),
                both("deck, language: has 36", deck -> deck.put("language", "en" + "-x".repeat(17))),
                both("deck, checkedAgainst: has 201", deck -> deck.put("checkedAgainst", "x".repeat(201))),
                both("deck, cards: is missing", deck -> deck.remove("cards")),
                both("deck, cards: is empty", deck -> deck.putArray("cards")),
                both("deck, cards: must be a list […], not object", deck -> deck.putObject("cards")),
                both("deck, card: is not a field here; rename it to cards", deck -> deck.put("card", 1)),
                both(
                        "card 2: must be an object {…}, not string",
                        deck -> cards(deck).set(1, "x")));
    }

    private static Stream<BrokenDeckCase> cardFields() {
        return Stream.of(
                both("card 2, id: is missing", deck -> card(deck, 1).remove("id")),
                both("card 2, id: must be text", deck -> card(deck, 1).put("id", 7)),
                both(
                        "card 2, id: “Pod-Stop” is not kebab-case",
                        deck -> card(deck, 1).put("id", "Pod-Stop")),
                both(
                        "card 2, id: “pod--stop” is not kebab-case",
                        deck -> card(deck, 1).put("id", "pod--stop")),
                both("card 2, id: has 61 characters", deck -> card(deck, 1).put("id", "x".repeat(61))),
                both("pod-stop, topic: has 61", deck -> card(deck, 1).put("topic", "x".repeat(61))),
                both("pod-stop, question: has 501", deck -> card(deck, 1).put("question", "🙂".repeat(501))),
                both("pod-stop, answer: has 801", deck -> card(deck, 1).put("answer", "x".repeat(801))),
                both("pod-stop, explanation: has 801", deck -> card(deck, 1).put("explanation", "x".repeat(801))),
                both(
                        "pod-stop, answer: has the control character U+D800",
                        deck -> card(deck, 1).put("answer", "a\uD800b")),
                both(
                        "pod-stop, explanation: must be text",
                        deck -> card(deck, 1).putNull("explanation")),
                both(
                        "pod-stop, colour: is not a field here; remove it",
                        deck -> card(deck, 1).put("colour", 1)),
                both(
                        "pod-stop, anwser: is not a field here; rename it to answer",
                        deck -> card(deck, 1).put("anwser", 1)),
                both(
                        "pod-stop, difficulty: must be a whole number from 1 to 3",
                        deck -> card(deck, 1).put("difficulty", 4)),
                both("pod-stop, difficulty: must be", deck -> card(deck, 1).put("difficulty", "1")),
                both("pod-stop, difficulty: must be", deck -> card(deck, 1).put("difficulty", 1.5)),
                both("pod-stop, difficulty: is missing", deck -> card(deck, 1).remove("difficulty")),
                both(
                        "pod-stop, source: has 501",
                        deck -> card(deck, 1).put("source", "https://a.b/" + "x".repeat(489))),
                both(
                        "pod-stop, source: “docs” is not a web address; let it begin with https://",
                        deck -> card(deck, 1).put("source", "docs")),
                both(
                        "pod-stop, source: “ftp://a.b” is not",
                        deck -> card(deck, 1).put("source", "ftp://a.b")),
                both(
                        "pod-stop, source: “https://a.b@c.d/” is not a web address; leave out the user",
                        deck -> card(deck, 1).put("source", "https://a.b@c.d/")),
                both(
                        "pod-stop, source: “https://a.b/c d” is not a web address; write %20 for a blank in it",
                        deck -> card(deck, 1).put("source", "https://a.b/c d")),
                checker(
                        "pod-stop, source: “https://a.b/c|d” is not a web address; percent-encode “|” in it",
                        deck -> card(deck, 1).put("source", "https://a.b/c|d")),
                checker(
                        "pod-stop, source: “https://a_b/” is not a web address; name a server",
                        deck -> card(deck, 1).put("source", "https://a_b/")));
    }

    private static Stream<BrokenDeckCase> texts() {
        return Stream.of("answer", "question", "topic", "explanation", "source")
                .flatMap(field -> Stream.of(
                        both(
                                "pod-stop, " + field + ": is blank",
                                deck -> card(deck, 1).put(field, "\u00A0\u200B ")),
                        both(
                                "pod-stop, " + field + ": begins or ends with",
                                deck -> card(deck, 1).put(field, "x ")),
                        both(
                                "pod-stop, " + field + ": begins or ends with",
                                deck -> card(deck, 1).put(field, "\u00A0x")),
                        both(
                                "pod-stop, " + field + ": has the control character U+0007",
                                deck -> card(deck, 1).put(field, "a\u0007b")),
                        both(
                                "pod-stop, " + field + ": has the control character U+000A",
                                deck -> card(deck, 1).put(field, "a\nb")),
                        both(
                                "pod-stop, " + field + ": has the control character U+2028",
                                deck -> card(deck, 1).put(field, "a\u2028b")),
                        both(
                                "pod-stop, " + field + ": must be text",
                                deck -> card(deck, 1).putArray(field)),
                        both(
                                "pod-stop, " + field + ": has the control character U+000A",
                                deck -> card(deck, 1).put(field, "a\n"))));
    }

    private static Stream<BrokenDeckCase> lists() {
        return Stream.of(
                both("pod-stop, tags: is missing", deck -> card(deck, 1).remove("tags")),
                both("pod-stop, tags: must be a list", deck -> card(deck, 1).put("tags", "pods")),
                both("pod-stop, tags: has 9 items; give it 0 to 8", deck -> tags(deck, 9)),
                both("pod-stop, tags[2]: has 41", deck -> tags(deck, 1).add("x".repeat(41))),
                both("pod-stop, tags[2]: must be text", deck -> tags(deck, 1).add(3)),
                both(
                        "pod-stop, tags: “tag0” looks like “tag0”",
                        deck -> tags(deck, 1).add("tag0")),
                both(
                        "pod-stop, choices: must be an object",
                        deck -> card(deck, 1).put("choices", "a")),
                both(
                        "pod-stop, choices.correct: is missing",
                        deck -> choices(deck, 1).remove("correct")),
                both(
                        "pod-stop, choices.correct: has 151",
                        deck -> choices(deck, 1).put("correct", "x".repeat(151))),
                both(
                        "pod-stop, choices.correct: has a back-tick",
                        deck -> choices(deck, 1).put("correct", "`x")),
                both("pod-stop, choices.right: is not", deck -> choices(deck, 1).put("right", "x")),
                both(
                        "pod-stop, choices.wrong: is missing",
                        deck -> choices(deck, 1).remove("wrong")),
                both("pod-stop, choices.wrong: has 0 items", deck -> wrong(deck).removeAll()),
                both(
                        "pod-stop, choices.wrong: has 4 items",
                        deck -> wrong(deck).add("c").add("d")),
                both("pod-stop, choices.wrong[3]: is blank", deck -> wrong(deck).add("")),
                both(
                        "pod-stop, choices: “A cluster” looks like “A cluster”",
                        deck -> wrong(deck).add("A cluster")));
    }

    private static Stream<BrokenDeckCase> beyondSchema() {
        return Stream.of(
                checker(
                        "card 3, id: is the id of card 1 too",
                        deck -> card(deck, 2).put("id", "pod-what")),
                checker(
                        "pod-stop, topic: is “pods” here and “Pods” in pod-what",
                        deck -> card(deck, 1).put("topic", "pods")),
                checker(
                        "pod-stop, tags: “Tag 0” looks like “tag0”",
                        deck -> tags(deck, 1).add("Tag 0")),
                checker(
                        "pod-stop, choices: “a`node`” looks like “A `node`”",
                        deck -> wrong(deck).add("a`node`")),
                checker(
                        "pod-stop, choices: “containers” looks like “Containers”",
                        deck -> wrong(deck).add("containers")),
                checker(
                        "pod-stop, answer: has two asterisks",
                        deck -> card(deck, 1).put("answer", "A **Pod**")),
                checker(
                        "pod-stop, choices.wrong[3]: links to “mailto:a@b.c”",
                        deck -> wrong(deck).add("[a](mailto:a@b.c)")),
                checker("pod-stop, question: and the choices take 3650 characters", deck -> {
                    card(deck, 1).put("question", "&".repeat(500));
                    choices(deck, 1)
                            .put("correct", "&".repeat(150))
                            .putArray("wrong")
                            .add("<".repeat(100));
                }));
    }

    /** One that checker and schema refuse. */
    static BrokenDeckCase both(String fault, Consumer<ObjectNode> damage) {
        return new BrokenDeckCase(fault, true, DeckSamples::threeCards, damage);
    }

    /** One that only the checker can refuse. */
    static BrokenDeckCase checker(String fault, Consumer<ObjectNode> damage) {
        return new BrokenDeckCase(fault, false, DeckSamples::threeCards, damage);
    }

    private static ArrayNode cards(ObjectNode deck) {
        return (ArrayNode) deck.get("cards");
    }

    private static ArrayNode wrong(ObjectNode deck) {
        return (ArrayNode) choices(deck, 1).get("wrong");
    }

    private static ArrayNode tags(ObjectNode deck, int count) {
        ArrayNode tags = card(deck, 1).putArray("tags");
        IntStream.range(0, count).forEach(i -> tags.add("tag" + i));
        return tags;
    }
}
