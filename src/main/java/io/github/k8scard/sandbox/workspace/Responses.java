package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;

/**
 * Applies what the bot sends to a response URL, or as the body of a command's acknowledgement: by default a new message
 * that only the one who acted sees. A reply in a thread replaces the message acted on unless it says that it does not.
 */
final class Responses {
    private final Store store;
    private final Rules rules;

    Responses(Store store, Rules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** Returns what to hold against it, although Slack takes it. */
    Optional<String> apply(ResponseUrls.Target target, Arguments said) {
        boolean deletes = said.flag("delete_original") && !target.isCommand();
        boolean says = said.has("text") || said.has("blocks") || !said.flag("delete_original");
        Optional<Content> content = says ? Optional.of(Content.of(said, rules)) : Optional.empty();
        String type = said.text("response_type").orElse("ephemeral");
        if (!type.equals("ephemeral") && !type.equals("in_channel")) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] no such response_type: " + type));
        }
        boolean replaces = said.has("replace_original") ? said.flag("replace_original") : said.has("thread_ts");
        if (deletes) {
            store.change("a message was deleted by response_url", contents -> deleted(contents, target));
        }
        if (content.isPresent() && replaces && !deletes && !target.isCommand()) {
            store.change(
                    "a message was replaced by response_url", contents -> replaced(contents, target, content.get()));
        } else if (content.isPresent()) {
            store.change("a response was shown", contents -> added(contents, target, content.get(), type, said));
        }
        return rules.advice(said);
    }

    private static Object deleted(Contents contents, ResponseUrls.Target target) {
        target.message().ifPresent(contents::remove);
        target.ephemeral().ifPresent(old -> contents.ephemerals.remove(old.ts()));
        return target;
    }

    private static Object replaced(Contents contents, ResponseUrls.Target target, Content content) {
        if (target.message().isPresent()) {
            Message old = contents.message(
                            target.channel(), target.message().get().ts())
                    .orElseThrow(() -> ApiRefusal.of("message_not_found"));
            contents.put(old.saying(
                    content.text(),
                    content.blocks(),
                    old.metadata(),
                    content.blocks().isEmpty()));
            return old;
        }
        Ephemeral old = Optional.ofNullable(
                        contents.ephemerals.get(target.ephemeral().orElseThrow().ts()))
                .orElseThrow(() -> ApiRefusal.of("message_not_found"));
        contents.ephemerals.put(old.ts(), old.saying(content.text(), content.blocks()));
        return old;
    }

    private static Object added(
            Contents contents, ResponseUrls.Target target, Content content, String type, Arguments said) {
        if (!contents.channels.containsKey(target.channel())) {
            throw ApiRefusal.of("channel_not_found");
        }
        String ts = contents.nextTs();
        String bot = contents.app.botUserId();
        Optional<String> thread = said.text("thread_ts").filter(t -> !t.isEmpty());
        if (type.equals("in_channel")) {
            contents.put(new Message(
                    target.channel(), ts, bot, content.text(), content.blocks(), content.metadata(), thread, false));
        } else {
            contents.ephemerals.put(
                    ts,
                    new Ephemeral(
                            target.channel(), ts, target.member(), bot, content.text(), content.blocks(), thread));
        }
        return ts;
    }
}
