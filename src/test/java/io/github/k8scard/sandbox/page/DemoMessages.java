package io.github.k8scard.sandbox.page;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the demo bot says. */
final class DemoMessages {
    private DemoMessages() {}

    static ObjectNode card() {
        return json("""
                {"text": "Which object gives each pod a stable name?", "blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "Card of the day"}},
                  {"type": "section", "text": {"type": "mrkdwn", "text": "*Which object gives each of its pods a stable `hostname` &amp; storage?*"}},
                  {"type": "section", "text": {"type": "mrkdwn", "text": "*A*  a Deployment\\n*B*  a StatefulSet\\n*C*  a DaemonSet\\n*D*  a Job"}},
                  {"type": "actions", "block_id": "answers", "elements": [
                    {"type": "button", "action_id": "answer_a", "text": {"type": "plain_text", "text": "A"}},
                    {"type": "button", "action_id": "answer_b", "text": {"type": "plain_text", "text": "B"}},
                    {"type": "button", "action_id": "slow", "text": {"type": "plain_text", "text": "C"}},
                    {"type": "button", "action_id": "broken", "text": {"type": "plain_text", "text": "D"}},
                    {"type": "button", "action_id": "reveal", "text": {"type": "plain_text", "text": "Reveal"}, "confirm": {
                      "title": {"type": "plain_text", "text": "Show the answer?"},
                      "text": {"type": "plain_text", "text": "If you have not answered yet, this counts as not known."},
                      "confirm": {"type": "plain_text", "text": "Show it"}, "deny": {"type": "plain_text", "text": "Not yet"}}}]},
                  {"type": "context", "elements": [{"type": "mrkdwn", "text": "●●○ · new · 7 answered · closes <!date^1795600000^{date_short_pretty} at {time}|Wednesday>"}]}]}
                """);
    }

    static ObjectNode result(String action) {
        return json("""
                {"replace_original": false, "text": "Result", "blocks": [
                  {"type": "section", "text": {"type": "mrkdwn", "text": ":white_check_mark: *%s*: a StatefulSet.\\n> Its pods keep their names.\\n<https://kubernetes.io/docs/|Documentation>"}}]}
                """.formatted(action));
    }

    static ObjectNode help(String asked) {
        ObjectNode help = JsonAnswers.JSON.createObjectNode();
        return help.put("text", "There is no `" + asked + "`. Try `/toy quiz`.").put("response_type", "ephemeral");
    }

    static JsonNode answer() {
        return json("""
                {"type": "modal", "callback_id": "answer", "title": {"type": "plain_text", "text": "The answer"}, "blocks": [
                  {"type": "section", "text": {"type": "mrkdwn", "text": "*a StatefulSet*: its pods keep their names."}}]}
                """);
    }

    static JsonNode settings() {
        return json("""
                {"type": "modal", "callback_id": "settings", "title": {"type": "plain_text", "text": "Schedule"},
                  "submit": {"type": "plain_text", "text": "Save"}, "close": {"type": "plain_text", "text": "Cancel"}, "blocks": [
                  {"type": "input", "block_id": "time", "label": {"type": "plain_text", "text": "Time"},
                    "hint": {"type": "plain_text", "text": "Such as 9:30"}, "element": {"type": "plain_text_input", "action_id": "time"}},
                  {"type": "input", "block_id": "notes", "optional": true, "label": {"type": "plain_text", "text": "Notes"},
                    "element": {"type": "plain_text_input", "action_id": "notes", "multiline": true}},
                  {"type": "input", "block_id": "days", "label": {"type": "plain_text", "text": "Days"}, "element": {"type": "checkboxes", "action_id": "days",
                    "initial_options": [{"text": {"type": "plain_text", "text": "Monday"}, "value": "mon"}],
                    "options": [{"text": {"type": "plain_text", "text": "Monday"}, "value": "mon"}, {"text": {"type": "plain_text", "text": "Friday"}, "value": "fri"}]}}]}
                """);
    }

    /** Two inputs whose elements go by the same name, and a menu whose options the app gives. */
    static JsonNode twins() {
        return json("""
                {"type": "modal", "callback_id": "twins", "title": {"type": "plain_text", "text": "Twins"},
                  "submit": {"type": "plain_text", "text": "Save"}, "blocks": [
                  {"type": "input", "block_id": "first", "label": {"type": "plain_text", "text": "First"},
                    "element": {"type": "plain_text_input", "action_id": "value"}},
                  {"type": "input", "block_id": "second", "label": {"type": "plain_text", "text": "Second"},
                    "element": {"type": "plain_text_input", "action_id": "value"}},
                  {"type": "input", "block_id": "third", "label": {"type": "plain_text", "text": "Third"},
                    "element": {"type": "external_select", "action_id": "value"}}]}
                """);
    }

    static JsonNode offered(String typed) {
        return json("{\"options\": [{\"text\": {\"type\": \"plain_text\", \"text\": \"" + typed
                + " it is\"}, \"value\": \"" + typed + "\"}]}");
    }

    static JsonNode errors() {
        return json("{\"response_action\": \"errors\", \"errors\": {\"time\": \"Type a time such as 9:30\"}}");
    }

    static JsonNode pushed(String time) {
        return json("""
                {"response_action": "push", "view": {"type": "modal", "callback_id": "sure", "title": {"type": "plain_text", "text": "Are you sure?"},
                  "submit": {"type": "plain_text", "text": "Yes"}, "blocks": [
                  {"type": "section", "text": {"type": "mrkdwn", "text": "Cards at *%s* from now on"}}]}}
                """.formatted(time));
    }

    static JsonNode home() {
        return json("""
                {"type": "home", "blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "Your cards"}},
                  {"type": "section", "fields": [{"type": "mrkdwn", "text": "*Streak*\\n12 days :fire:"}, {"type": "mrkdwn", "text": "*Due*\\n4 cards"}]},
                  {"type": "actions", "elements": [{"type": "button", "action_id": "reveal", "style": "primary", "text": {"type": "plain_text", "text": "Practice now"}}]},
                  {"type": "section", "text": {"type": "mrkdwn", "text": "```mon ■■■□\\ntue ■□□□```"}}]}
                """);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonAnswers.JSON.readTree(text);
    }
}
