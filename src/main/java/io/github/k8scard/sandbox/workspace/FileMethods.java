package io.github.k8scard.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods before and after the bytes of a file, which go to {@link FileUploads}. */
final class FileMethods {
    private static final List<String> WRITE = List.of("files:write");
    /** Slack: a file has at most 1 GB. */
    private static final int LARGEST = 1 << 30;

    private final Store store;
    private final Conversations conversations;
    private final FileUploads uploads;

    FileMethods(Store store, Conversations conversations, FileUploads uploads) {
        this.store = store;
        this.conversations = conversations;
        this.uploads = uploads;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("files.getUploadURLExternal", ApiMethod.TIER_4, WRITE, this::address),
                new ApiMethod("files.completeUploadExternal", ApiMethod.TIER_4, WRITE, this::complete));
    }

    private ObjectNode address(Arguments arguments) {
        String name = arguments.needed("filename");
        arguments.needed("length");
        int length = arguments.number("length", 0);
        if (length < 1) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] must be greater than 0: length"));
        }
        if (length > LARGEST) {
            throw ApiRefusal.breach("file_upload_size_restricted", "a file has at most 1 GB");
        }
        FileUploads.Ticket ticket = uploads.issue(name, length);
        return Json.object().put("upload_url", ticket.url()).put("file_id", ticket.fileId());
    }

    private ObjectNode complete(Arguments arguments) {
        JsonNode files = arguments.json("files");
        if (!files.isArray() || files.isEmpty()) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] missing required field: files"));
        }
        String channelId = arguments.text("channel_id").orElse("");
        String comment = arguments.text("initial_comment").orElse("");
        return store.change("a file was shared", contents -> {
            var found = new ArrayList<SharedFile>();
            files.forEach(file -> found.add(uploads.uploaded(file.path("id").asString(""))));
            ArrayNode answered = Json.array();
            found.forEach(file -> answered.addObject().put("id", file.id()).put("title", file.name()));
            if (!channelId.isEmpty()) {
                share(contents, channelId, comment, found);
            }
            found.forEach(file -> uploads.complete(file.id(), channelId));
            ObjectNode answer = Json.object();
            answer.set("files", answered);
            return answer;
        });
    }

    /** A member's id is none of a conversation here: Slack shares only where the bot is in. */
    private void share(Contents contents, String channelId, String comment, List<SharedFile> files) {
        Conversation channel = conversations.visible(contents, channelId);
        if (channel.archived()) {
            throw ApiRefusal.of("is_archived");
        }
        if (!conversations.hasBot(contents, channel)) {
            throw ApiRefusal.of("not_in_channel");
        }
        ArrayNode blocks = Json.array();
        for (SharedFile file : files) {
            blocks.addObject()
                    .put("type", "file")
                    .put("external_id", file.id())
                    .put("source", "remote")
                    .put("name", file.name())
                    .put("size", file.bytes().length);
        }
        contents.put(new Message(
                channelId,
                contents.nextTs(),
                contents.app.botUserId(),
                comment,
                blocks,
                Json.object(),
                Optional.empty(),
                false));
    }
}
