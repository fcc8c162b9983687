package io.github.k8scard.ops;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code /healthz}: the process lives. {@code /readyz}: it can serve, or what it waits for. */
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Health health;

    public HealthServlet(Health health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if ("/healthz".equals(request.getServletPath())) {
            response.getWriter().println("alive");
            return;
        }
        List<String> waiting = health.waitingFor();
        response.setStatus(waiting.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.getWriter().println(waiting.isEmpty() ? "ready" : "not ready: " + String.join("; ", waiting));
    }
}
