package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the bytes of files go. No token is needed: the address is the secret. It takes one upload, of exactly the
 * length that was announced. Safe for concurrent use.
 */
final class FileUploads {
    static final String PATH = "/upload/";

    private final Ids ids;
    private final Supplier<URI> base;
    private final Map<String, Announced> announced = new LinkedHashMap<>();
    private final Map<String, SharedFile> files = new LinkedHashMap<>();

    FileUploads(Ids ids, Supplier<URI> base) {
        this.ids = ids;
        this.base = base;
    }

    /** Where to upload, and what the file is called from then on. */
    record Ticket(String url, String fileId) {}

    private record Announced(String fileId, String name, int length) {}

    synchronized Ticket issue(String name, int length) {
        String key = ids.trigger();
        String id = ids.next("F");
        announced.put(key, new Announced(id, name, length));
        return new Ticket(base.get().resolve(PATH + key).toString(), id);
    }

    synchronized Reply take(String key, byte[] bytes) {
        Announced file = announced.remove(key);
        if (file == null) {
            return Reply.error(404, "invalid_url").breaking("an upload address takes one file");
        }
        if (bytes.length != file.length()) {
            return Reply.error(400, "length_mismatch")
                    .breaking("a file of " + bytes.length + " bytes was announced with " + file.length());
        }
        files.put(
                file.fileId(),
                new SharedFile(
                        file.fileId(), file.name(), new String(bytes, StandardCharsets.UTF_8), Optional.empty()));
        return Reply.ok(Json.object().put("ok", true));
    }

    /** A file whose bytes are there and that nobody sees yet. */
    synchronized SharedFile uploaded(String id) {
        SharedFile file = files.get(id);
        if (file == null || file.channel().isPresent()) {
            throw ApiRefusal.breach("file_not_found", "no upload waits to be completed as " + id);
        }
        return file;
    }

    synchronized void complete(String id, String channel) {
        files.put(id, files.get(id).in(channel));
    }

    synchronized Optional<SharedFile> find(String id) {
        return Optional.ofNullable(files.get(id)).filter(file -> file.channel().isPresent());
    }
}
