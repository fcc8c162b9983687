package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Members type slash commands. */
final class SlashCommands {
    static final String SLACKBOT = "USLACKBOT";

    private final Store store;
    private final BotLine line;
    private final Triggers triggers;
    private final ResponseUrls urls;
    private final Responses responses;
    private final Set<String> known;

    SlashCommands(
            Store store, BotLine line, Triggers triggers, ResponseUrls urls, Responses responses, Set<String> known) {
        this.store = store;
        this.line = line;
        this.triggers = triggers;
        this.urls = urls;
        this.responses = responses;
        this.known = known;
    }

    Exchange type(String memberId, String channelId, String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        if (!known.contains(parts[0])) {
            throw new ImpossibleAction(parts[0] + " is not a valid command. There are: " + known);
        }
        var target = new ResponseUrls.Target(memberId, channelId, Optional.empty(), Optional.empty());
        ObjectNode fields = store.read(contents -> fields(contents, memberId, channelId, parts, target));
        Exchange exchange = line.send(Payloads.form(ParcelKind.SLASH_COMMANDS, parts[0], fields));
        return line.record(shown(exchange, target));
    }

    private ObjectNode fields(
            Contents contents, String memberId, String channelId, String[] parts, ResponseUrls.Target target) {
        User member = Admission.of(contents, memberId, channelId);
        Conversation channel = contents.channels.get(channelId);
        if (!member.teamId().equals(contents.team.id())) {
            throw new ImpossibleAction("Members of another workspace cannot use this one's commands");
        }
        ObjectNode fields = Json.object();
        fields.put("token", Payloads.TOKEN).put("team_id", contents.team.id());
        fields.put("team_domain", contents.team.domain()).put("channel_id", channelId);
        fields.put("channel_name", channel.nameForApps()).put("user_id", memberId);
        fields.put("user_name", member.name()).put("command", parts[0]);
        fields.put("text", parts.length > 1 ? AsTyped.escaped(contents, parts[1]) : "");
        fields.put("api_app_id", contents.app.id()).put("is_enterprise_install", "false");
        fields.put("response_url", urls.issue(target));
        fields.put("trigger_id", triggers.issue(memberId, Optional.empty()));
        return fields;
    }

    /** Applies the acknowledgement's body, or tells the member that there was none. */
    private Exchange shown(Exchange exchange, ResponseUrls.Target target) {
        if (exchange.status() != 200 || exchange.late()) {
            String error = exchange.late() ? "operation_timeout" : "dispatch_failed";
            slackbot(target, exchange.what() + " failed with the error \"" + error + "\"");
            return exchange;
        }
        if (exchange.answer().isBlank()) {
            return exchange;
        }
        ObjectNode said = exchange.json() instanceof ObjectNode json
                ? json
                : Json.object().put("text", exchange.answer());
        try {
            Optional<String> advice = responses.apply(target, Arguments.of(said));
            return advice.map(exchange::breaking).orElse(exchange);
        } catch (ApiRefusal refusal) {
            slackbot(target, exchange.what() + " failed with the error \"" + refusal.code() + "\"");
            return exchange.breaking("acknowledgement: " + refusal.breach().orElse(refusal.code()));
        }
    }

    private void slackbot(ResponseUrls.Target target, String text) {
        store.change("Slackbot showed an error", contents -> {
            String ts = contents.nextTs();
            return contents.ephemerals.put(
                    ts,
                    new Ephemeral(
                            target.channel(), ts, target.member(), SLACKBOT, text, Json.array(), Optional.empty()));
        });
    }
}
