package io.github.k8scard.deck;

import static io.github.k8scard.deck.BrokenDeckCase.both;
import static io.github.k8scard.deck.BrokenDeckCase.checker;
import static io.github.k8scard.deck.DeckSamples.card;
import static io.github.k8scard.deck.DeckSamples.choices;

import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to break what format 2 adds, and to use it in format 1. */
final class BrokenFormatCases {
    private BrokenFormatCases() {}

    static Stream<BrokenDeckCase> all() {
        return Stream.concat(
                inFormat1(),
                Stream.of(formats(), snippets(), snippetTexts(), texts(), wrongChoices(), beyondSchema())
                        .flatMap(cases -> cases)
                        .map(broken -> broken.in(DeckSamples::threeCardsOfFormat2)));
    }

    private static Stream<BrokenDeckCase> inFormat1() {
        String remedy = ": takes format 2; write \"format\": 2 before the cards";
        return Stream.of(
                both(
                        "pod-stop, snippet" + remedy,
                        deck -> card(deck, 1)
                                .putObject("snippet")
                                .put("language", "yaml")
                                .put("text", "a: b")),
                both("pod-stop, recall" + remedy, deck -> card(deck, 1).put("recall", "What?")),
                both("pod-stop, since" + remedy, deck -> card(deck, 1).put("since", "1.35")),
                both("pod-stop, reviewBy" + remedy, deck -> card(deck, 1).put("reviewBy", "2027-06-30")),
                both(
                        "pod-stop, choices.wrong[3]" + remedy,
                        deck -> wrong(deck, 1)
                                .addObject()
                                .put("text", "A volume")
                                .put("why", "It holds data.")),
                both("pod-stop, since" + remedy, deck -> {
                    deck.put("format", 1);
                    card(deck, 1).put("since", 7);
                }));
    }

    private static Stream<BrokenDeckCase> formats() {
        String fault = "deck, format: is none that is known here, which are 1 and 2";
        return Stream.of(
                both(fault, deck -> deck.put("format", 3)),
                both(fault, deck -> deck.put("format", 0)),
                both(fault, deck -> deck.put("format", 2.5)),
                both(fault, deck -> deck.put("format", "2")),
                both(fault, deck -> deck.put("format", true)),
                both(fault, deck -> deck.putNull("format")));
    }

    private static Stream<BrokenDeckCase> snippets() {
        return Stream.of(
                both(
                        "pod-what, snippet: must be an object",
                        deck -> card(deck, 0).put("snippet", "kind: Pod")),
                both(
                        "pod-what, snippet.language: is missing",
                        deck -> snippet(deck).remove("language")),
                both(
                        "pod-what, snippet.language: “sh” is none that is known; write yaml, console, json or text",
                        deck -> snippet(deck).put("language", "sh")),
                both(
                        "pod-what, snippet.language: “YAML” is none that is known",
                        deck -> snippet(deck).put("language", "YAML")),
                both(
                        "pod-what, snippet.language: must be text",
                        deck -> snippet(deck).put("language", 1)),
                both("pod-what, snippet.text: is missing", deck -> snippet(deck).remove("text")),
                both(
                        "pod-what, snippet.text: must be text",
                        deck -> snippet(deck).putArray("text").add("a")),
                both(
                        "pod-what, snippet.texts: is not a field here; rename it to text",
                        deck -> snippet(deck).put("texts", "x")));
    }

    private static Stream<BrokenDeckCase> snippetTexts() {
        return Stream.of(
                        new String[] {"is blank", " \n\u200B"},
                        new String[] {"has a tab; write blanks", "a:\n\tb: c"},
                        new String[] {"has the control character U+000D", "a\r\nb"},
                        new String[] {"has the control character U+001B", "\u001B[31mred"},
                        new String[] {"has the control character U+2028", "a\u2028b"},
                        new String[] {"has the control character U+D800", "a\uD800b"},
                        new String[] {"has three back-ticks together", "a\n```\nb"},
                        new String[] {"begins or ends with a blank line", "\na"},
                        new String[] {"begins or ends with a blank line", "  \na"},
                        new String[] {"begins or ends with a blank line", "a\n"},
                        new String[] {"begins or ends with a blank line", "a\n\n"},
                        new String[] {"begins or ends with a blank line", "a\n\u00A0"},
                        new String[] {"has 16 lines; shorten it to 15", DeckSamples.lines(16, 1)},
                        new String[] {"has 81 columns in line 2; shorten it to 80", "a\n" + "🙂".repeat(81) + "\nb"},
                        new String[] {"has 1201 characters; shorten it to 1200", "x" + DeckSamples.lines(15, 79) + "x"})
                .map(pair -> both(
                        "pod-what, snippet.text: " + pair[0],
                        deck -> snippet(deck).put("text", pair[1])));
    }

    private static Stream<BrokenDeckCase> texts() {
        return Stream.of(
                both(
                        "pod-what, \"\": is not a field here; remove it",
                        deck -> card(deck, 0).put("", 1)),
                both("pod-what, recall: is blank", deck -> card(deck, 0).put("recall", "")),
                both("pod-what, recall: has 501", deck -> card(deck, 0).put("recall", "x".repeat(501))),
                both("pod-what, recall: must be text", deck -> card(deck, 0).putNull("recall")),
                both("pod-what, recall: has a back-tick", deck -> card(deck, 0).put("recall", "`x")),
                both(
                        "pod-what, since: “1.35.1” is not a Kubernetes version; write one such as 1.35",
                        deck -> card(deck, 0).put("since", "1.35.1")),
                both("pod-what, since: “” is not a K", deck -> card(deck, 0).put("since", "")),
                both("pod-what, since: must be text", deck -> card(deck, 0).put("since", 1.35)),
                both(
                        "pod-what, reviewBy: “2027-13-01” is not a date; write one such as 2027-06-30",
                        deck -> card(deck, 0).put("reviewBy", "2027-13-01")),
                both(
                        "pod-what, reviewBy: “soon” is not a d",
                        deck -> card(deck, 0).put("reviewBy", "soon")),
                both(
                        "pod-what, reviewBy: “+12027-01-01” is not",
                        deck -> card(deck, 0).put("reviewBy", "+12027-01-01")),
                both("pod-what, reviewBy: must be text", deck -> card(deck, 0).put("reviewBy", 2027)));
    }

    private static Stream<BrokenDeckCase> wrongChoices() {
        return Stream.of(
                both(
                        "pod-what, choices.wrong[1].why: is missing",
                        deck -> first(deck).remove("why")),
                both(
                        "pod-what, choices.wrong[1].why: is blank",
                        deck -> first(deck).put("why", " ")),
                both(
                        "pod-what, choices.wrong[1].why: has 301",
                        deck -> first(deck).put("why", "x".repeat(301))),
                both(
                        "pod-what, choices.wrong[1].why: must be text",
                        deck -> first(deck).put("why", 7)),
                both(
                        "pod-what, choices.wrong[1].text: is missing",
                        deck -> first(deck).remove("text")),
                both(
                        "pod-what, choices.wrong[1].text: has 151",
                        deck -> first(deck).put("text", "x".repeat(151))),
                both(
                        "pod-what, choices.wrong[1].way: is not a field here; rename it to why",
                        deck -> first(deck).put("way", "x")),
                both(
                        "pod-what, choices.wrong[3]: must be text",
                        deck -> wrong(deck, 0).add(7)));
    }

    private static Stream<BrokenDeckCase> beyondSchema() {
        return Stream.of(
                checker(
                        "pod-what, reviewBy: “2027-02-30” is not a date",
                        deck -> card(deck, 0).put("reviewBy", "2027-02-30")),
                checker(
                        "pod-what, choices.wrong[1].why: has two asterisks",
                        deck -> first(deck).put("why", "A **node**")),
                checker(
                        "pod-what, choices: “a cluster” looks like “A cluster”",
                        deck -> wrong(deck, 0)
                                .addObject()
                                .put("text", "a cluster")
                                .put("why", "Another reason.")),
                checker("pod-what, question: and the snippet and the choices take 4003 characters", deck -> {
                    card(deck, 0).remove("recall");
                    snippet(deck)
                            .put(
                                    "text",
                                    DeckSamples.lines(15, 79)
                                            .replace('\u00E9', '<')
                                            .substring(200));
                }),
                checker("pod-what, recall: and the snippet take 3623 characters", deck -> {
                    card(deck, 0).put("recall", "&".repeat(500)).remove("choices");
                    snippet(deck)
                            .put(
                                    "text",
                                    "x".repeat(80) + "\n" + "&".repeat(80) + "\n" + ">".repeat(80) + "\n"
                                            + ">".repeat(79) + "\nyyy");
                }));
    }

    private static ObjectNode snippet(ObjectNode deck) {
        return (ObjectNode) card(deck, 0).get("snippet");
    }

    private static ArrayNode wrong(ObjectNode deck, int card) {
        return (ArrayNode) choices(deck, card).get("wrong");
    }

    private static ObjectNode first(ObjectNode deck) {
        return (ObjectNode) wrong(deck, 0).get(0);
    }
}
