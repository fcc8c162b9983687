package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.ActingMember;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What members do on the page, carried out in the workspace. Safe for concurrent use. */
final class MemberActions {
    private static final Optional<String> GONE = Optional.of("This is not there any more.");

    private final SlackWorkspace workspace;
    private final TypedText typed;
    private final Map<String, PageAction> byName = Map.of(
            "say", this::say,
            "click", this::click,
            "submit", this::submit,
            "close", this::close,
            "home", this::home,
            "reload", this::reload);

    MemberActions(SlackWorkspace workspace) {
        this.workspace = workspace;
        this.typed = new TypedText(workspace);
    }

    /** By the name under which the page asks for them; each returns once the bot has acknowledged. */
    Map<String, PageAction> all() {
        return byName;
    }

    private Optional<String> say(JsonNode details) {
        return typed.by(text(details, "as"), text(details, "channel"), text(details, "text"));
    }

    private Optional<String> click(JsonNode details) {
        ActingMember member = member(details);
        String action = text(details, "action");
        String[] chosen = strings(details.path("chosen")).toArray(String[]::new);
        return on(
                        details,
                        view -> member.selects(view, action, chosen),
                        ephemeral -> member.selects(ephemeral, action, chosen),
                        message -> member.selects(message, action, chosen))
                .map(this::trouble)
                .orElse(GONE);
    }

    /** What the app offers to a member who types in a menu, as it answered, or what to tell the member instead. */
    ObjectNode options(JsonNode details) {
        ActingMember member = member(details);
        String menu = text(details, "action");
        String typed = text(details, "typed");
        Optional<Exchange> asked = on(
                details,
                view -> member.searches(view, menu, typed),
                ephemeral -> member.searches(ephemeral, menu, typed),
                message -> member.searches(message, menu, typed));
        Optional<String> problem = asked.map(this::trouble).orElse(GONE);
        if (problem.isPresent()) {
            return JsonAnswers.problem(problem.get());
        }
        return asked.filter(exchange -> exchange.breach().isEmpty())
                .map(exchange -> (ObjectNode) exchange.json())
                .orElseGet(() -> JsonAnswers.problem("Slack would not take these options: see Traffic"));
    }

    /** Acts where the member is; empty if that is gone. */
    private Optional<Exchange> on(
            JsonNode details,
            Function<View, Exchange> inView,
            Function<Ephemeral, Exchange> inEphemeral,
            Function<Message, Exchange> inMessage) {
        if (details.has("view")) {
            return view(details).map(inView);
        }
        return details.has("ephemeral")
                ? ephemeral(details).map(inEphemeral)
                : message(details).map(inMessage);
    }

    private Optional<String> submit(JsonNode details) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        details.path("values").properties().forEach(entry -> values.put(entry.getKey(), strings(entry.getValue())));
        // Of an acknowledgement that is late or missing, the workspace tells the member in the modal.
        return view(details)
                .map(view -> member(details).submits(view, values))
                .map(exchange -> Optional.<String>empty())
                .orElse(GONE);
    }

    private Optional<String> close(JsonNode details) {
        boolean all = details.path("all").asBoolean(false);
        ActingMember member = member(details);
        Optional<View> open = view(details);
        open.ifPresent(all ? member::closesAll : member::closes);
        return Optional.empty();
    }

    private Optional<String> home(JsonNode details) {
        boolean messages = text(details, "tab").equals("messages");
        Optional<Exchange> told =
                messages ? member(details).opensMessagesTab() : member(details).opensHome();
        return told.flatMap(this::trouble);
    }

    private Optional<String> reload(JsonNode details) {
        member(details).reloads();
        return Optional.empty();
    }

    private Optional<String> trouble(Exchange exchange) {
        if (exchange.acknowledged()) {
            return Optional.empty();
        }
        String app = workspace.plan().app().botUserId();
        String name = workspace.snapshot().members().get(app).displayName();
        if (exchange.late()) {
            return Optional.of(name + " took longer than 3 seconds to answer");
        }
        return Optional.of(
                exchange.status() == 0
                        ? name + " could not be reached"
                        : name + " answered with HTTP " + exchange.status());
    }

    private ActingMember member(JsonNode details) {
        return workspace.member(text(details, "as"));
    }

    private Optional<Message> message(JsonNode details) {
        return workspace.snapshot().message(text(details, "channel"), text(details, "message"));
    }

    private Optional<Ephemeral> ephemeral(JsonNode details) {
        return workspace.snapshot().ephemeralsFor(text(details, "channel"), text(details, "as")).stream()
                .filter(ephemeral -> ephemeral.ts().equals(text(details, "ephemeral")))
                .findFirst();
    }

    private Optional<View> view(JsonNode details) {
        String member = text(details, "as");
        var snapshot = workspace.snapshot();
        return Stream.concat(snapshot.modals().getOrDefault(member, List.of()).stream(), snapshot.home(member).stream())
                .filter(view -> view.id().equals(text(details, "view")))
                .findFirst();
    }

    private static String text(JsonNode details, String name) {
        return details.path(name).asString("");
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
