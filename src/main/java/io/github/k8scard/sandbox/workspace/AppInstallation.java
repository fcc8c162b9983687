package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of the app's token and of the app in the workspace. */
final class AppInstallation {
    private final Store store;
    private final Grants grants;
    private final AppEvents app;

    AppInstallation(Store store, Grants grants, AppEvents app) {
        this.store = store;
        this.grants = grants;
        this.app = app;
    }

    List<Exchange> uninstalls() {
        tokenIs(TokenState.ACCOUNT_INACTIVE);
        String bot = app.bot();
        store.change("the app was uninstalled", contents -> {
            contents.channels.replaceAll((id, channel) -> channel.isDirect() ? channel : channel.without(bot));
            return contents;
        });
        return Stream.of(app.tell(tokensRevoked()), app.tell(AppEvents.event("app_uninstalled")))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Exchange> revokesToken() {
        tokenIs(TokenState.TOKEN_REVOKED);
        return app.tell(tokensRevoked());
    }

    void tokenIs(TokenState state) {
        grants.set(state);
    }

    private ObjectNode tokensRevoked() {
        ObjectNode event = AppEvents.event("tokens_revoked");
        ObjectNode tokens = event.putObject("tokens");
        tokens.putArray("oauth");
        tokens.putArray("bot").add(app.bot());
        return event;
    }
}
