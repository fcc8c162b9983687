package io.github.k8scard.sandbox.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members submit and close modals. */
final class SubmittedViews {
    private final Store store;
    private final BotLine line;
    private final Triggers triggers;
    private final Shapes shapes;
    private final Screens screens;
    private final Suggestions suggestions;
    private final SubmissionAnswers answers;

    SubmittedViews(
            Store store,
            BotLine line,
            Triggers triggers,
            Shapes shapes,
            Screens screens,
            Suggestions suggestions,
            Rules rules) {
        this.store = store;
        this.line = line;
        this.triggers = triggers;
        this.shapes = shapes;
        this.screens = screens;
        this.suggestions = suggestions;
        this.answers = new SubmissionAnswers(store, screens, rules);
    }

    /** The values are by the names of the inputs, as {@link ElementFinder} reads them. */
    Exchange submit(View view, Map<String, List<String>> named) {
        JsonNode blocks = suggestions.offered(view.id(), view.blocks());
        Map<ElementKey, List<String>> values = new HashMap<>();
        named.forEach(
                (name, value) -> values.put(ElementFinder.find(blocks, name).key(), value));
        checkFilled(blocks, values);
        ObjectNode payload = payload("view_submission", view);
        payload.put("trigger_id", triggers.issue(view.member(), Optional.of(view.id())));
        payload.putArray("response_urls");
        ((ObjectNode) payload.path("view").path("state")).set("values", FormState.of(blocks, values));
        Exchange exchange = line.send(Payloads.interaction(payload));
        return line.record(answers.applied(exchange, view));
    }

    /** Empty if the app did not ask to be told. */
    Optional<Exchange> close(View view, boolean all) {
        ObjectNode payload = payload("view_closed", view).put("is_cleared", all);
        store.change("a modal was closed", contents -> {
            if (all) {
                screens.clear(contents, view.member());
            } else {
                screens.close(contents, view);
            }
            return view;
        });
        return view.content().path("notify_on_close").asBoolean(false)
                ? Optional.of(line.record(line.send(Payloads.interaction(payload))))
                : Optional.empty();
    }

    private ObjectNode payload(String type, View view) {
        return store.read(contents -> {
            Admission.checkOpen(contents, view);
            ObjectNode payload = Payloads.inView(type, contents, Admission.member(contents, view.member()));
            payload.set("view", shapes.view(view));
            return payload;
        });
    }

    private static void checkFilled(JsonNode blocks, Map<ElementKey, List<String>> values) {
        blocks.forEach(block -> {
            JsonNode element = block.path("element");
            var key = new ElementKey(
                    block.path("block_id").asString(""),
                    element.path("action_id").asString(""));
            List<String> held = values.containsKey(key) ? values.get(key) : ElementState.initially(element);
            if (block.path("type").asString("").equals("input")
                    && held.isEmpty()
                    && !block.path("optional").asBoolean(false)) {
                throw new ImpossibleAction("The input " + key + " has to be filled in");
            }
        });
    }
}
