package io.github.k8scard.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The files of the page: those listed here, and nothing else from the class path. */
final class StaticFiles extends Handler.Abstract.NonBlocking {
    private static final String FOLDER = "/sandbox/";
    private static final List<String> NAMES = List.of(
            "index.html",
            "gallery.html",
            "gallery.json",
            "page.css",
            "blocks.css",
            "gallery.css",
            "icon.svg",
            "api.js",
            "app.js",
            "blocks.js",
            "chart.js",
            "composer.js",
            "dialog.js",
            "dom.js",
            "drafts.js",
            "elements.js",
            "emoji.js",
            "entities.js",
            "gallery.js",
            "markdown.js",
            "marks.js",
            "messages.js",
            "modal.js",
            "mrkdwn.js",
            "people.js",
            "pickers.js",
            "place.js",
            "richtext.js",
            "routes.js",
            "scene.js",
            "sidebar.js",
            "suggest.js",
            "tab.js",
            "text.js",
            "theme.js",
            "time.js",
            "tools.js",
            "traffic.js",
            "unread.js");
    private static final Map<String, String> SHORT = Map.of("", "index.html", "gallery", "gallery.html");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, byte[]> files;

    StaticFiles() {
        files = NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, StaticFiles::read));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String asked = Request.getPathInContext(request).substring(1);
        String name = SHORT.getOrDefault(asked, asked);
        byte[] content = files.get(name);
        if (content == null || !HttpMethod.GET.is(request.getMethod())) {
            return false;
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        response.write(true, ByteBuffer.wrap(content), callback);
        return true;
    }

    private static byte[] read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new PageFailed("The file " + name + " is missing from the program: build it again", null);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new PageFailed("The file " + name + " cannot be read from the program: build it again", e);
        }
    }
}
