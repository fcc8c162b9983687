package io.github.k8scard.bot;

import io.github.k8scard.K8scardException;
import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.delivery.SlackErrors;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.storage.Workspaces.KeptAs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns who the bot is and which workspace it serves. Safe for concurrent use. */
public final class JoinWorkspace {
    private static final Logger log = LoggerFactory.getLogger(JoinWorkspace.class);
    private static final Duration WORTH_GREETING = Duration.ofDays(1);

    private final Database database;
    private final Messenger messenger;
    private final Installation installation;
    private final Admins admins;
    private final FollowDecks followDecks;
    private volatile String lastTrouble = "";

    /**
     * @param admins who is told how to start when the bot serves a workspace for the first time
     * @param followDecks makes sure that the workspace's cards are known before anything is done there
     */
    public JoinWorkspace(
            Database database, Messenger messenger, Installation installation, Admins admins, FollowDecks followDecks) {
        this.database = database;
        this.messenger = messenger;
        this.installation = installation;
        this.admins = admins;
        this.followDecks = followDecks;
    }

    /** The token is not good, and waiting will not help. The message is for the operator. */
    public static final class TokenRefused extends K8scardException {
        private TokenRefused(String message) {
            super(message);
        }

        /** What it says of a token that no waiting will make good; empty if it may be good. */
        public static Optional<TokenRefused> of(Messenger.Identity identity) {
            if (identity instanceof Messenger.Identity.OfOrganisation) {
                return Optional.of(ofOrganisation());
            }
            return identity instanceof Messenger.Identity.Refused refused && SlackErrors.isFinalForToken(refused.code())
                    ? Optional.of(bySlack(refused.code()))
                    : Optional.empty();
        }

        private static TokenRefused bySlack(String code) {
            return new TokenRefused("Slack does not accept SLACK_BOT_TOKEN (" + code
                    + "). Copy the Bot User OAuth Token of your app anew"
                    + " (OAuth & Permissions), or install the app again.");
        }

        private static TokenRefused ofOrganisation() {
            return new TokenRefused("SLACK_BOT_TOKEN is of an app that is installed for a whole organization, and"
                    + " k8scard serves one workspace. Install the app in that workspace alone, and copy the Bot User"
                    + " OAuth Token that Slack then shows (OAuth & Permissions).");
        }
    }

    /** Asks Slack once more if the bot was uninstalled, and goes on if it is installed again. */
    public void comeBack(Instant now) {
        if (installation.known().isEmpty()) {
            return;
        }
        Optional<String> served = installation.workspaceId();
        if (served.isPresent()) {
            // should a process with an older token be refused beside this one
            database.useTransaction(tables -> LastingRefusal.over(tables, served.get()));
            return;
        }
        try {
            run(now);
        } catch (TokenRefused stillGone) {
            log.debug("Slack does not accept the token yet", stillGone);
        }
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
            if (database.inTransaction(tables -> join(tables, known, now)) == KeptAs.GOING) {
                return notYet("what was kept of the workspace is being removed, since it was gone for long");
            }
            // what was removed, and who was forgotten elsewhere, while it was not served here
            followDecks.anew();
            followDecks.of(known.workspaceId());
            installation.joined(known.workspaceId());
            log.info("Serving the workspace {} ({})", known.workspaceName(), known.workspaceId());
            return Optional.of(known);
        }
        Optional<TokenRefused> refused = TokenRefused.of(identity);
        if (refused.isPresent()) {
            if (identity instanceof Messenger.Identity.Refused why) {
                database.useTransaction(tables -> LastingRefusal.begin(tables, why.code(), now));
            }
            throw refused.get();
        }
        return notYet("Slack does not say yet who the bot is: " + identity);
    }

    private Optional<Messenger.Identity.Known> notYet(String trouble) {
        // once, not every few seconds of an outage
        if (!trouble.equals(lastTrouble)) {
            log.warn("The bot does not serve yet; trying again every few seconds: {}", trouble);
        }
        lastTrouble = trouble;
        return Optional.empty();
    }

    private KeptAs join(Tables tables, Messenger.Identity.Known known, Instant now) {
        boolean wasInstalled = tables.workspaces().isInstalled(known.workspaceId());
        // first, since from then on nobody begins to remove it
        KeptAs kept = tables.workspaces().save(known.workspaceId(), known.workspaceName(), known.botUserId(), now);
        LastingRefusal.over(tables, known.workspaceId());
        if (kept == KeptAs.KNOWN && !wasInstalled) {
            catchUp(tables, known.workspaceId(), now);
        } else if (kept == KeptAs.NEW) {
            admins.ids().forEach(id -> greet(tables, new MemberKey(known.workspaceId(), id), now));
        }
        return kept;
    }

    /**
     * What fell due while the bot was not installed is left out, not posted late; so is a card that Slack refused then.
     */
    private static void catchUp(Tables tables, String workspaceId, Instant now) {
        tables.waitingDeliveries()
                .giveUpDailyCards(workspaceId, now.minus(Lateness.GRACE), DeliveryTrouble.NOT_INSTALLED, now);
        tables.waitingDeliveries().tryNow(workspaceId, now);
        // due at the very end of the five minutes is still on time; databases know no nanoseconds
        Instant tooLate = now.minus(Lateness.GRACE).minusMillis(1);
        tables.channels()
                .due(workspaceId, tooLate)
                .forEach(id -> tables.channels()
                        .lockIfDue(id, tooLate)
                        .ifPresent(channel -> tables.channels()
                                .save(channel.active(channel.schedule()
                                        .orElseThrow()
                                        .next(now)
                                        .at()))));
    }

    private static void greet(Tables tables, MemberKey admin, Instant now) {
        var message = Owed.notice(new Recipient.Directly(admin), Greeting.ADMIN.text(), now, now.plus(WORTH_GREETING));
        tables.deliveries().owe(message.once(Greeting.key(admin)));
    }
}
