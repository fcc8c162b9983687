package io.github.k8scard.story;

import io.github.k8scard.round.Round;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Database;
import tools.jackson.databind.JsonNode;

/** The round behind a card's message, and which of its buttons are right and wrong. */
final class AskedRounds {
    private final Database database;

    AskedRounds(Database database) {
        this.database = database;
    }

    Round of(Message card) {
        long id = Long.parseLong(value(card.blocks(), "round:reveal"));
        return database.inTransaction(tables -> tables.rounds().find(id).orElseThrow());
    }

    String right(Message card) {
        return "round:choose:" + rightPosition(card);
    }

    String wrong(Message card) {
        return "round:choose:" + (rightPosition(card) == 0 ? 1 : 0);
    }

    private int rightPosition(Message card) {
        return of(card).right();
    }

    private static String value(JsonNode blocks, String actionId) {
        return blocks.findParents("action_id").stream()
                .filter(element -> element.path("action_id").asString("").equals(actionId))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString("");
    }
}
