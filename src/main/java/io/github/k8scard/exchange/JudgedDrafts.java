package io.github.k8scard.exchange;

import io.github.k8scard.deck.BrokenDeck;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckFault;
import io.github.k8scard.deck.DeckReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets the rules of a deck judge drafts, and tells what they say in the words of the drafts. */
final class JudgedDrafts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String IN_PLACE = "card ";
    private static final Set<String> OF_A_DECK = Set.of("", "title", "language", "checkedAgainst", "cards");
    private static final Pattern CARD_IN_PLACE =
            Pattern.compile("(?<=^is the id of |” in )card (\\d{1,9})(?= too; give|; spell them alike$)");

    private final List<DraftCard> drafts;
    private final Map<String, Integer> placeOfId = new HashMap<>();
    private final List<List<String>> faultsOf;
    private final Set<DraftField> lackedByAll;
    private final List<String> faults = new ArrayList<>();
    private Optional<Deck> deck = Optional.empty();

    /** What a deck says of all its cards. */
    record Heading(String title, String language, String checkedAgainst) {}

    private JudgedDrafts(List<DraftCard> drafts) {
        this.drafts = drafts;
        this.faultsOf = drafts.stream()
                .map(draft -> (List<String>) new ArrayList<>(draft.faults()))
                .toList();
        this.lackedByAll = Stream.of(DraftField.TOPIC, DraftField.SOURCE)
                .filter(field ->
                        drafts.stream().allMatch(draft -> draft.text(field).isEmpty()))
                .collect(Collectors.toSet());
        IntStream.range(0, drafts.size()).forEach(i -> placeOfId.put(id(drafts.get(i)), i));
    }

    /** @param drafts at least one, each with an id */
    static JudgedDrafts of(List<DraftCard> drafts, Heading heading) {
        var judged = new JudgedDrafts(drafts);
        judged.tellWhatAllLack();
        judged.tellWhysOfNothing();
        try {
            Deck deck = DeckReader.read("The deck of these cards", json(drafts, heading));
            if (judged.faults.isEmpty() && judged.faultsOf.stream().allMatch(List::isEmpty)) {
                judged.deck = Optional.of(deck);
            }
        } catch (BrokenDeck broken) {
            broken.faults().forEach(judged::tell);
        }
        return judged;
    }

    private static byte[] json(List<DraftCard> drafts, Heading heading) {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", 2);
        node.put("title", heading.title());
        node.put("language", heading.language());
        node.put("checkedAgainst", heading.checkedAgainst());
        ArrayNode cards = node.putArray("cards");
        drafts.forEach(draft -> DraftJson.add(draft, cards.addObject()));
        // half a character, which no encoding has, becomes a question mark
        return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    /** All cards; empty if anything is wrong. */
    Optional<Deck> deck() {
        return deck;
    }

    /** What is wrong with the file as a whole. */
    List<String> faults() {
        return faults;
    }

    /** What became of each draft. */
    List<RowReport> rows() {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new RowReport(
                        drafts.get(i).row(), id(drafts.get(i)), drafts.get(i).remarks(), faultsOf.get(i)))
                .toList();
    }

    private static String id(DraftCard draft) {
        return draft.text(DraftField.ID).orElse("");
    }

    private void tellWhatAllLack() {
        lackedByAll.stream()
                .sorted()
                .map(DraftField::column)
                .forEach(column -> faults.add("No card has a " + column
                        + "; fill one in for each, or name one for all with --" + column + "."));
    }

    private void tellWhysOfNothing() {
        for (int i = 0; i < drafts.size(); i++) {
            DraftCard draft = drafts.get(i);
            for (DraftField wrong : DraftField.WRONG) {
                if (draft.text(wrong).isEmpty() && draft.text(wrong.why()).isPresent()) {
                    add(
                            i,
                            wrong.why().column() + " has a text, and " + wrong.column()
                                    + " has none; fill that in, or empty this.");
                }
            }
        }
    }

    private void tell(DeckFault fault) {
        if (fault.where().equals(DeckFault.DECK) && OF_A_DECK.contains(fault.field())) {
            String what = fault.field().isEmpty() ? "The deck of these cards" : "The deck’s " + fault.field();
            faults.add(what + " " + fault.problem() + ".");
            return;
        }
        int place = place(fault.where());
        String column = DraftJson.column(drafts.get(place), fault.field());
        if (fault.field().equals("choices.wrong")) {
            add(place, "correct has a text, and no wrong choice has one; fill wrong_1, or empty correct.");
        } else if (DraftField.ofColumn(column).filter(lackedByAll::contains).isEmpty()) {
            add(place, column + " " + inRows(fault.problem()) + ".");
        }
    }

    /** What the file itself refuses has said enough. */
    private void add(int place, String fault) {
        if (drafts.get(place).faults().isEmpty()) {
            faultsOf.get(place).add(fault);
        }
    }

    private int place(String where) {
        return where.startsWith(IN_PLACE)
                ? Integer.parseInt(where.substring(IN_PLACE.length())) - 1
                : placeOfId.get(where);
    }

    private String inRows(String problem) {
        return CARD_IN_PLACE
                .matcher(problem)
                .replaceAll(card -> Matcher.quoteReplacement(
                        drafts.get(Integer.parseInt(card.group(1)) - 1).row()));
    }
}
