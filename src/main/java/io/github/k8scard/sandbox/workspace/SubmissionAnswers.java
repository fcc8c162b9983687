package io.github.k8scard.sandbox.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies what the bot answers to a submitted modal: close, clear, update, push, or errors at inputs. */
final class SubmissionAnswers {
    private final Store store;
    private final Screens screens;
    private final Rules rules;

    SubmissionAnswers(Store store, Screens screens, Rules rules) {
        this.store = store;
        this.screens = screens;
        this.rules = rules;
    }

    /** The exchange, with a breach if the answer was not one that Slack takes. */
    Exchange applied(Exchange exchange, View view) {
        if (exchange.status() != 200 || exchange.late()) {
            complain(view, Map.of("", "We had some trouble connecting. Try again?"));
            return exchange;
        }
        try {
            apply(exchange, view);
            Optional<String> advice =
                    exchange.json() instanceof ObjectNode said ? rules.advice(Arguments.of(said)) : Optional.empty();
            return advice.map(exchange::breaking).orElse(exchange);
        } catch (ApiRefusal refusal) {
            complain(view, Map.of("", "We had some trouble. Try again?"));
            return exchange.breaking("acknowledgement: " + refusal.breach().orElse(refusal.code()));
        }
    }

    private void apply(Exchange exchange, View view) {
        JsonNode answer = exchange.json();
        String action = answer.path("response_action").asString("");
        switch (action) {
            case "" -> {
                if (!exchange.answer().isBlank()) {
                    throw ApiRefusal.breach("invalid_response", "to close the view the body must be empty");
                }
                store.change("a modal was submitted", contents -> {
                    screens.close(contents, view);
                    return view;
                });
            }
            case "clear" ->
                store.change("a modal was submitted", contents -> {
                    screens.clear(contents, view.member());
                    return view;
                });
            case "update" -> {
                JsonNode content = ViewContent.checked(answer.path("view"), "modal", rules);
                store.change("a modal was updated", contents -> screens.replace(contents, view, content));
            }
            case "push" -> {
                JsonNode content = ViewContent.checked(answer.path("view"), "modal", rules);
                store.change("a modal was pushed", contents -> screens.push(contents, view.member(), content));
            }
            case "errors" -> complain(view, errors(answer.path("errors"), view));
            default -> throw ApiRefusal.breach("invalid_response", "no such response_action: " + action);
        }
    }

    private static Map<String, String> errors(JsonNode given, View view) {
        var errors = new LinkedHashMap<String, String>();
        given.properties().forEach(error -> {
            boolean input = false;
            for (JsonNode block : view.blocks()) {
                input |= block.path("block_id").asString("").equals(error.getKey())
                        && block.path("type").asString("").equals("input");
            }
            if (!input) {
                throw ApiRefusal.breach(
                        "invalid_response", "no input block " + error.getKey() + " to show an error at");
            }
            errors.put(error.getKey(), error.getValue().asString(""));
        });
        if (errors.isEmpty()) {
            throw ApiRefusal.breach("invalid_response", "errors must name at least one input block");
        }
        return errors;
    }

    private void complain(View view, Map<String, String> errors) {
        store.change("a modal showed errors", contents -> {
            contents.views().stream()
                    .filter(open -> open.id().equals(view.id()))
                    .forEach(open -> screens.swap(contents, open.complaining(errors)));
            return view;
        });
    }
}
