package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Set;

/** The app's token and what it is allowed. Safe for concurrent use. */
final class Grants {
    private final App app;
    private final Set<String> scopes;
    private final boolean socketMode;
    private volatile TokenState state = TokenState.ACTIVE;

    Grants(App app, Set<String> scopes, boolean socketMode) {
        this.app = app;
        this.scopes = scopes;
        this.socketMode = socketMode;
    }

    void set(TokenState newState) {
        state = newState;
    }

    void checkToken(String token) {
        if (token.isEmpty()) {
            throw ApiRefusal.breach("not_authed", "no token was sent");
        }
        if (token.startsWith("xapp-")) {
            throw ApiRefusal.of("not_allowed_token_type");
        }
        if (!token.equals(app.token())) {
            throw ApiRefusal.of("invalid_auth");
        }
        if (state != TokenState.ACTIVE) {
            throw ApiRefusal.of(state.code());
        }
    }

    /** The app-level token has the scope {@code connections:write} and no other; there is none without Socket Mode. */
    void checkAppToken(String token) {
        if (token.isEmpty()) {
            throw ApiRefusal.breach("not_authed", "no token was sent");
        }
        if (!token.startsWith("xapp-")) {
            throw ApiRefusal.of("not_allowed_token_type");
        }
        if (!socketMode || !token.equals(app.appToken())) {
            throw ApiRefusal.of("invalid_auth");
        }
    }

    void checkAny(List<String> needed) {
        if (!needed.isEmpty() && needed.stream().noneMatch(scopes::contains)) {
            throw ApiRefusal.missingScope(String.join(",", needed), shown());
        }
    }

    boolean has(String scope) {
        return scopes.contains(scope);
    }

    String shown() {
        return String.join(",", scopes);
    }
}
