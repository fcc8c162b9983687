package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns one JSON document into a deck, or into the list of all its faults. For one use, by one thread. */
final class DeckCheck {
    private static final KnownFields FIELDS = KnownFields.of("format", "title", "language", "checkedAgainst", "cards");

    private final List<DeckFault> faults = new ArrayList<>();

    /** What was wrong with all that has been checked. */
    List<DeckFault> faults() {
        return faults;
    }

    /** The deck, if nothing is wrong with it. */
    Optional<Deck> check(DeckJson json) {
        List<String> names = json.cards().map(DeckCheck::names).orElse(List.of());
        for (DeckJson.RepeatedKey key : json.repeatedKeys()) {
            String where = key.card() >= 0 && key.card() < names.size() ? names.get(key.card()) : DeckFault.DECK;
            faults.add(new DeckFault(
                    where,
                    key.name(),
                    "is repeated in line " + key.line() + "; keep one of the two and remove the other"));
        }
        return Fields.of(json.tree(), DeckFault.DECK, faults, FIELDS).flatMap(fields -> {
            Optional<DeckFormat> format = DeckFormat.of(fields, json.tree());
            Optional<String> title = fields.text("title", TextRule.plain(DeckLimits.TITLE));
            Optional<String> language = fields.text("language", TextRule.languageTag(DeckLimits.LANGUAGE));
            Optional<String> against = fields.text("checkedAgainst", TextRule.plain(DeckLimits.CHECKED_AGAINST));
            Optional<JsonNode> nodes = fields.array("cards");
            List<Card> cards = format.flatMap(its -> nodes.map(all -> cards(fields, all, names, its)))
                    .orElse(List.of());
            return faults.isEmpty()
                    ? Optional.of(new Deck(title.orElseThrow(), language.orElseThrow(), against.orElseThrow(), cards))
                    : Optional.empty();
        });
    }

    private List<Card> cards(Fields fields, JsonNode nodes, List<String> names, DeckFormat format) {
        if (nodes.isEmpty()) {
            fields.fault("cards", "is empty; write at least one card");
        }
        List<Card> cards = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        Map<String, Named> topics = new HashMap<>();
        TextRule topicRule = TextRule.plain(DeckLimits.TOPIC);
        for (int i = 0; i < nodes.size(); i++) {
            String name = names.get(i);
            CardCheck.check(nodes.get(i), name, format, faults).ifPresent(cards::add);
            String number = number(i);
            text(nodes.get(i), "id")
                    .map(id -> ids.putIfAbsent(id, number))
                    .ifPresent(first -> faults.add(new DeckFault(
                            name, "id", "is the id of " + first + " too; give each card an id of its own")));
            text(nodes.get(i), "topic")
                    .filter(topic -> topicRule.problems(topic).isEmpty())
                    .ifPresent(topic -> refuseRespelled(topic, name, topics));
        }
        return cards;
    }

    private record Named(String topic, String card) {}

    private void refuseRespelled(String topic, String card, Map<String, Named> topics) {
        Named first = topics.putIfAbsent(topic.toLowerCase(Locale.ROOT), new Named(topic, card));
        if (first != null && !first.topic().equals(topic)) {
            faults.add(new DeckFault(
                    card,
                    "topic",
                    "is “" + topic + "” here and “" + first.topic() + "” in " + first.card() + "; spell them alike"));
        }
    }

    /** How faults name each card: by its id where that is one and is its own, else by its place. */
    private static List<String> names(JsonNode cards) {
        Map<String, Integer> uses = new HashMap<>();
        cards.values().forEach(card -> text(card, "id").ifPresent(id -> uses.merge(id, 1, Integer::sum)));
        TextRule rule = TextRule.kebabCase(DeckLimits.ID);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            names.add(text(cards.get(i), "id")
                    .filter(id -> uses.get(id) == 1 && rule.problems(id).isEmpty())
                    .orElse(number(i)));
        }
        return names;
    }

    private static String number(int index) {
        return "card " + (index + 1);
    }

    private static Optional<String> text(JsonNode card, String field) {
        return card.optional(field).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
