package io.github.k8scard.bot;

import io.github.k8scard.K8scardException;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns who the bot is and which workspace it serves. Safe for concurrent use. */
public final class JoinWorkspace {
    private static final Logger log = LoggerFactory.getLogger(JoinWorkspace.class);

    /** Codes that no waiting will change. Source: Slack, auth.test. */
    private static final Set<String> FINAL =
            Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission");

    private final Database database;
    private final Messenger messenger;
    private volatile Optional<String> workspaceId = Optional.empty();

    public JoinWorkspace(Database database, Messenger messenger) {
        this.database = database;
        this.messenger = messenger;
    }

    /** The token is not good, and waiting will not help. The message is for the operator. */
    public static final class TokenRefused extends K8scardException {
        TokenRefused(String code) {
            super("Slack does not accept SLACK_BOT_TOKEN (" + code + "). Copy the Bot User OAuth Token of your app anew"
                    + " (OAuth & Permissions), or install the app again.");
        }
    }

    /** The workspace that is served, to which what is due is limited; empty until Slack has said which it is. */
    public Optional<String> workspaceId() {
        return workspaceId;
    }

    /**
     * Asks Slack once.
     *
     * @return who the bot is; empty if Slack cannot be reached and it is worth trying again
     * @throws TokenRefused if Slack does not accept the token
     */
    public Optional<Messenger.Identity.Known> run(Instant now) {
        Messenger.Identity identity = messenger.identity();
        if (identity instanceof Messenger.Identity.Known known) {
            database.useTransaction(tables ->
                    tables.workspaces().save(known.workspaceId(), known.workspaceName(), known.botUserId(), now));
            workspaceId = Optional.of(known.workspaceId());
            log.info("Serving the workspace {} ({})", known.workspaceName(), known.workspaceId());
            return Optional.of(known);
        }
        if (identity instanceof Messenger.Identity.Refused refused && FINAL.contains(refused.code())) {
            throw new TokenRefused(refused.code());
        }
        log.warn("Slack does not answer yet, trying again in some seconds: {}", identity);
        return Optional.empty();
    }
}
