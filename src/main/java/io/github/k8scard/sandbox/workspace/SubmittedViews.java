package io.github.k8scard.sandbox.workspace;

import java.util.LinkedHashMap;
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
    private final SubmissionAnswers answers;

    SubmittedViews(Store store, BotLine line, Triggers triggers, Shapes shapes, Screens screens) {
        this.store = store;
        this.line = line;
        this.triggers = triggers;
        this.shapes = shapes;
        this.screens = screens;
        this.answers = new SubmissionAnswers(store, screens);
    }

    Exchange submit(View view, Map<String, List<String>> values) {
        checkFilled(view, values);
        ObjectNode payload = payload("view_submission", view);
        payload.put("trigger_id", triggers.issue(view.member(), Optional.of(view.id())));
        payload.putArray("response_urls");
        ((ObjectNode) payload.path("view").path("state")).set("values", FormState.of(view.blocks(), values));
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

    private static void checkFilled(View view, Map<String, List<String>> values) {
        var inputs = new LinkedHashMap<String, JsonNode>();
        view.blocks().forEach(block -> {
            if (block.path("type").asString("").equals("input")) {
                inputs.put(block.path("element").path("action_id").asString(""), block);
            }
        });
        List<String> offered = ElementFinder.actionIds(view.blocks());
        values.keySet().stream().filter(id -> !offered.contains(id)).findFirst().ifPresent(id -> {
            throw new ImpossibleAction("There is no input " + id + " to fill in; there are " + offered);
        });
        inputs.forEach((id, block) -> {
            List<String> held = values.containsKey(id) ? values.get(id) : ElementState.initially(block.path("element"));
            if (held.isEmpty() && !block.path("optional").asBoolean(false)) {
                throw new ImpossibleAction("The input " + id + " has to be filled in");
            }
        });
    }
}
