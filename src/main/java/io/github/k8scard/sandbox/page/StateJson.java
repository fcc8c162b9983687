package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.Snapshot;
import io.github.k8scard.sandbox.workspace.User;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A snapshot as one member sees it: nothing that Slack would not show them is in it. */
final class StateJson {
    private static final List<String> SHOWN = List.of("title", "submit", "close", "blocks");

    private final WorkspacePlan plan;
    private final List<Completion> subCommands;
    private final String run = UUID.randomUUID().toString();

    StateJson(WorkspacePlan plan, List<Completion> subCommands) {
        this.plan = plan;
        this.subCommands = List.copyOf(subCommands);
    }

    /** For the first person of the workspace if there is no such member. */
    ObjectNode of(Snapshot snapshot, String memberId) {
        String you = snapshot.members().values().stream()
                .filter(m -> !m.bot() && !m.deleted())
                .map(User::id)
                .min(Comparator.comparing((String id) -> !id.equals(memberId)).thenComparing(id -> id))
                .orElse("");
        ObjectNode state = JsonAnswers.JSON.createObjectNode();
        state.put("run", run).put("version", snapshot.version()).put("you", you);
        state.put("now", plan.clock().millis() / 1000.0);
        state.putObject("team")
                .put("name", snapshot.team().name())
                .put("url", snapshot.team().url());
        User bot = snapshot.members().get(plan.app().botUserId());
        state.putObject("app")
                .put("user", bot.id())
                .put("name", bot.displayName())
                .put("handle", bot.name())
                .put("readOnly", plan.setup().readOnlyMessages());
        ObjectNode command = state.putObject("command");
        plan.setup().commands().stream().sorted().forEach(command.putArray("names")::add);
        ArrayNode words = command.putArray("words");
        subCommands.forEach(sub -> words.addObject().put("word", sub.word()).put("hint", sub.hint()));
        ArrayNode members = state.putArray("members");
        snapshot.members().values().forEach(member -> members.add(member(member)));
        ArrayNode places = state.putArray("places");
        snapshot.channels().values().stream()
                .filter(channel -> channel.has(you))
                .forEach(channel -> places.add(place(channel, snapshot, you)));
        ArrayNode modals = state.putArray("modals");
        snapshot.modals().getOrDefault(you, List.of()).forEach(view -> modals.add(view(view)));
        state.set("home", snapshot.home(you).map(StateJson::view).orElse(null));
        return state;
    }

    private static ObjectNode member(User member) {
        return JsonAnswers.JSON
                .createObjectNode()
                .put("id", member.id())
                .put("displayName", member.displayName())
                .put("zone", member.zone().getId())
                .put("bot", member.bot())
                .put("deleted", member.deleted());
    }

    private static ObjectNode place(Conversation channel, Snapshot snapshot, String you) {
        ObjectNode place = JsonAnswers.JSON
                .createObjectNode()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("kind", channel.kind().name())
                .put("archived", channel.archived());
        channel.members().forEach(place.putArray("members")::add);
        ArrayNode messages = place.putArray("messages");
        Stream.concat(
                        snapshot.messagesIn(channel.id()).stream().map(StateJson::message),
                        snapshot.ephemeralsFor(channel.id(), you).stream().map(StateJson::ephemeral))
                .sorted(Comparator.comparing(message -> message.path("ts").asString()))
                .forEach(messages::add);
        return place;
    }

    private static ObjectNode message(Message message) {
        ObjectNode json = JsonAnswers.JSON.createObjectNode();
        json.put("channel", message.channel()).put("ts", message.ts()).put("author", message.author());
        json.put("text", message.text()).put("edited", message.edited());
        message.thread().ifPresent(thread -> json.put("thread", thread));
        json.set("blocks", message.blocks());
        return json;
    }

    private static ObjectNode ephemeral(Ephemeral ephemeral) {
        ObjectNode json = JsonAnswers.JSON.createObjectNode();
        json.put("channel", ephemeral.channel()).put("ts", ephemeral.ts()).put("author", ephemeral.author());
        json.put("text", ephemeral.text()).put("ephemeral", true);
        ephemeral.thread().ifPresent(thread -> json.put("thread", thread));
        json.set("blocks", ephemeral.blocks());
        return json;
    }

    private static ObjectNode view(View view) {
        ObjectNode json = JsonAnswers.JSON.createObjectNode().put("id", view.id());
        SHOWN.stream()
                .filter(view.content()::has)
                .forEach(name -> json.set(name, view.content().path(name)));
        ObjectNode errors = json.putObject("errors");
        view.errors().forEach(errors::put);
        return json;
    }
}
