package io.github.k8scard.exchange.anki;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a collection says of its note type and deck, as the JSON that Anki expects. */
final class CollectionSettings {
    /** The place of the field that Anki's browser shows and sorts by, and without which there is no card. */
    static final int SORT_FIELD = OwnNoteType.fieldNames().indexOf("Question");

    /** When the note type was last changed here: only then does Anki take it over one that it has. */
    private static final long NOTE_TYPE_CHANGED = 1_796_083_200;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEFAULT_DECK = 1;

    private final long deckId;
    private final String deckName;
    private final Instant now;

    CollectionSettings(long deckId, String deckName, Instant now) {
        this.deckId = deckId;
        this.deckName = deckName;
        this.now = now;
    }

    String configuration() {
        return """
                {"activeDecks": [1], "addToCur": true, "collapseTime": 1200, "curDeck": 1, "curModel": %d,\
                 "dueCounts": true, "estTimes": true, "newBury": true, "newSpread": 0, "nextPos": 1,\
                 "sortBackwards": false, "sortType": "noteFld", "timeLim": 0}""".formatted(StableId.NOTE_TYPE);
    }

    /** How cards of a deck are learned, as Anki itself begins. */
    String options() {
        return """
                {"1": {"id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0,\
                 "replayq": true, "new": {"bury": true, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7],\
                 "order": 1, "perDay": 20, "separate": true}, "rev": {"bury": true, "ease4": 1.3, "fuzz": 0.05,\
                 "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "perDay": 200}, "lapse": {"delays": [10],\
                 "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0}}}""";
    }

    String decks() {
        ObjectNode decks = JSON.createObjectNode();
        addDeck(decks, DEFAULT_DECK, "Default");
        addDeck(decks, deckId, deckName);
        return JSON.writeValueAsString(decks);
    }

    String noteTypes() {
        ObjectNode types = JSON.createObjectNode();
        ObjectNode type = types.putObject(Long.toString(StableId.NOTE_TYPE));
        type.put("id", StableId.NOTE_TYPE).put("name", OwnNoteType.NAME).put("type", 0);
        type.put("mod", NOTE_TYPE_CHANGED)
                .put("usn", -1)
                .put("sortf", SORT_FIELD)
                .put("did", deckId);
        type.put("css", CardTemplate.STYLE)
                .put("latexPre", "")
                .put("latexPost", "")
                .put("latexsvg", false);
        type.putArray("tags");
        type.putArray("vers");
        type.putArray("req").addArray().add(0).add("all").addArray().add(SORT_FIELD);
        addFields(type.putArray("flds"));
        ObjectNode template = type.putArray("tmpls").addObject();
        template.put("name", "Card 1")
                .put("ord", 0)
                .put("qfmt", CardTemplate.FRONT)
                .put("afmt", CardTemplate.BACK);
        template.put("bqfmt", "")
                .put("bafmt", "")
                .putNull("did")
                .put("bfont", "")
                .put("bsize", 0);
        return JSON.writeValueAsString(types);
    }

    private static void addFields(ArrayNode fields) {
        List<String> names = OwnNoteType.fieldNames();
        for (int place = 0; place < names.size(); place++) {
            ObjectNode field = fields.addObject();
            field.put("name", names.get(place))
                    .put("ord", place)
                    .put("font", "Arial")
                    .put("size", 20);
            field.put("sticky", false).put("rtl", false).putArray("media");
        }
    }

    private void addDeck(ObjectNode decks, long id, String name) {
        ObjectNode deck = decks.putObject(Long.toString(id));
        deck.put("id", id)
                .put("name", name)
                .put("desc", "")
                .put("mod", now.getEpochSecond())
                .put("usn", -1);
        deck.put("collapsed", false)
                .put("conf", 1)
                .put("dyn", 0)
                .put("extendNew", 0)
                .put("extendRev", 50);
        for (String today : List.of("newToday", "revToday", "lrnToday", "timeToday")) {
            deck.putArray(today).add(0).add(0);
        }
    }
}
