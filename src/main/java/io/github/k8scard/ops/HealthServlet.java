package io.github.k8scard.ops;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /healthz}: the process lives, and which requests it has turned away. {@code /readyz}: it can serve, or what it
 * waits for.
 */
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Health health;
    private final transient Supplier<Optional<String>> refused;

    /**
     * @param refused how many requests were turned away, and why, if any were
     */
    public HealthServlet(Health health, Supplier<Optional<String>> refused) {
        this.health = health;
        this.refused = refused;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if ("/healthz".equals(request.getServletPath())) {
            response.getWriter().println("alive");
            refused.get().ifPresent(response.getWriter()::println);
            return;
        }
        List<String> waiting = health.waitingFor();
        response.setStatus(waiting.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.getWriter().println(waiting.isEmpty() ? "ready" : "not ready: " + String.join("; ", waiting));
    }
}
