package io.github.k8scard.sandbox.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that tell what a channel is, who is in it and what was said there. */
final class ConversationMethods {
    private static final List<String> READ = List.of("channels:read", "groups:read", "im:read", "mpim:read");
    private static final List<String> HISTORY =
            List.of("channels:history", "groups:history", "im:history", "mpim:history");
    private static final List<String> OPEN = List.of("im:write", "mpim:write", "channels:manage", "groups:write");

    private final Store store;
    private final Grants grants;
    private final Shapes shapes;
    private final Conversations conversations;

    ConversationMethods(Store store, Grants grants, Shapes shapes, Conversations conversations) {
        this.store = store;
        this.grants = grants;
        this.shapes = shapes;
        this.conversations = conversations;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("conversations.info", ApiMethod.TIER_3, READ, this::info),
                new ApiMethod("conversations.members", ApiMethod.TIER_4, READ, this::members),
                new ApiMethod("conversations.list", ApiMethod.TIER_2, READ, this::list),
                new ApiMethod("conversations.open", ApiMethod.TIER_3, OPEN, this::open),
                new ApiMethod("conversations.history", ApiMethod.TIER_3, HISTORY, this::history),
                new ApiMethod("conversations.replies", ApiMethod.TIER_3, HISTORY, this::replies));
    }

    private ObjectNode info(Arguments arguments) {
        return store.read(contents -> {
            ObjectNode answer = Json.object();
            return answer.set("channel", shown(contents, readable(contents, arguments)));
        });
    }

    private ObjectNode members(Arguments arguments) {
        return store.read(contents -> {
            Conversation channel = readable(contents, arguments);
            Page<String> page = Page.of(List.copyOf(channel.members()), arguments, 1000);
            ObjectNode answer = Json.object();
            answer.set("members", Json.strings(page.items()));
            return page.finish(answer);
        });
    }

    private ObjectNode list(Arguments arguments) {
        Set<String> types =
                Set.of(arguments.text("types").orElse("public_channel").split("\\s*,\\s*"));
        boolean archivedToo = !arguments.flag("exclude_archived");
        return store.read(contents -> {
            List<Conversation> all = contents.channels.values().stream()
                    .filter(c -> types.contains(typeOf(c)) && (archivedToo || !c.archived()))
                    .filter(c -> c.kind() == Conversation.Kind.PUBLIC || conversations.hasBot(contents, c))
                    .toList();
            all.forEach(c -> grants.checkAny(List.of(c.kind().readScope())));
            Page<Conversation> page = Page.of(all, arguments, 1000);
            ObjectNode answer = Json.object();
            ArrayNode channels = answer.putArray("channels");
            page.items().forEach(c -> channels.add(shown(contents, c)));
            return page.finish(answer);
        });
    }

    private ObjectNode open(Arguments arguments) {
        String user = arguments.needed("users");
        return store.change("a direct message was opened", contents -> {
            if (!contents.members.containsKey(user)) {
                throw ApiRefusal.of("user_not_found");
            }
            ObjectNode answer = Json.object();
            answer.putObject("channel").put("id", contents.direct(user).id());
            return answer;
        });
    }

    private ObjectNode history(Arguments arguments) {
        return said(
                arguments,
                contents -> contents.values().stream()
                        .filter(m -> m.thread().isEmpty())
                        .toList());
    }

    private ObjectNode replies(Arguments arguments) {
        String ts = arguments.needed("ts");
        return said(arguments, contents -> {
            if (!contents.containsKey(ts)) {
                throw ApiRefusal.of("thread_not_found");
            }
            Stream<Message> replies = contents.values().stream()
                    .filter(m -> m.thread().filter(ts::equals).isPresent());
            List<Message> newestFirst = new ArrayList<>(
                    Stream.concat(Stream.of(contents.get(ts)), replies).toList());
            Collections.reverse(newestFirst);
            return newestFirst;
        });
    }

    private interface Selection {
        List<Message> of(SortedMap<String, Message> messages);
    }

    private ObjectNode said(Arguments arguments, Selection selection) {
        boolean wholeMetadata = arguments.flag("include_all_metadata");
        return store.read(contents -> {
            Conversation channel = conversations.visible(contents, arguments.needed("channel"));
            grants.checkAny(List.of(channel.kind().historyScope()));
            if (!conversations.hasBot(contents, channel)) {
                throw ApiRefusal.of("not_in_channel");
            }
            List<Message> chosen =
                    new ArrayList<>(selection.of(contents.messages.getOrDefault(channel.id(), new TreeMap<>())).stream()
                            .filter(Period.of(arguments)::contains)
                            .toList());
            Collections.reverse(chosen);
            Page<Message> page = Page.of(chosen, arguments, 999);
            ObjectNode answer = Json.object();
            ArrayNode messages = answer.putArray("messages");
            page.items().forEach(m -> messages.add(wholeMetadata ? shapes.messageWithMetadata(m) : typeOnly(m)));
            answer.put("has_more", page.hasMore());
            return page.finish(answer);
        });
    }

    private ObjectNode typeOnly(Message message) {
        ObjectNode json = shapes.message(message);
        if (!message.metadata().isEmpty()) {
            json.putObject("metadata").set("event_type", message.metadata().path("event_type"));
        }
        return json;
    }

    private ObjectNode shown(Contents contents, Conversation channel) {
        return shapes.channel(channel, contents.isShared(channel));
    }

    private Conversation readable(Contents contents, Arguments arguments) {
        Conversation channel = conversations.visible(contents, arguments.needed("channel"));
        grants.checkAny(List.of(channel.kind().readScope()));
        return channel;
    }

    private static String typeOf(Conversation channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "public_channel";
            case PRIVATE -> "private_channel";
            case DIRECT -> "im";
        };
    }
}
