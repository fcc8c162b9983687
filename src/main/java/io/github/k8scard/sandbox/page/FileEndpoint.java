package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.SharedFile;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** {@code GET /page/file?as=…&id=…}: a file, as a download, for who is in the conversation where it is shared. */
final class FileEndpoint extends Handler.Abstract {
    private final SlackWorkspace workspace;

    FileEndpoint(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())
                || !Request.getPathInContext(request).equals("/page/file")) {
            return false;
        }
        Fields asked = Request.extractQueryParameters(request);
        Optional<SharedFile> file =
                workspace.file(text(asked, "id")).filter(found -> isSeenBy(found, text(asked, "as")));
        if (file.isEmpty()) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
        response.getHeaders()
                .put(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.get().name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        response.write(true, ByteBuffer.wrap(file.get().bytes()), callback);
        return true;
    }

    private boolean isSeenBy(SharedFile file, String member) {
        Conversation channel =
                workspace.snapshot().channels().get(file.channel().orElse(""));
        return channel != null && channel.has(member);
    }

    private static String text(Fields fields, String name) {
        return Optional.ofNullable(fields.getValue(name)).orElse("");
    }
}
