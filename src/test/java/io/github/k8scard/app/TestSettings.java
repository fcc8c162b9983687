package io.github.k8scard.app;

import io.github.k8scard.app.demo.Sandbox;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.storage.DatabaseUrl;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The settings of the bots in tests: those of the sandbox's bot, and what differs from them. */
public final class TestSettings {
    private TestSettings() {}

    /** What a bot needs to serve a workspace of our own. */
    public static Settings of(SlackWorkspace slack, DatabaseUrl database) {
        return Sandbox.settings(slack, database, Optional.empty(), ZoneId.of("UTC"));
    }

    public static Settings withBotToken(Settings settings, String token) {
        return changed(settings, token, settings.deck(), settings.deckGiven(), settings.admins());
    }

    public static Settings withDeck(Settings settings, Path deck) {
        return changed(settings, settings.botToken(), deck, true, settings.admins());
    }

    public static Settings withAdmin(Settings settings, String member) {
        return changed(settings, settings.botToken(), settings.deck(), settings.deckGiven(), Set.of(member));
    }

    private static Settings changed(
            Settings old, String botToken, Path deck, boolean deckGiven, Set<String> admins) {
        return new Settings(
                botToken,
                old.signingSecret(),
                old.appToken(),
                old.apiUrl(),
                old.port(),
                old.database(),
                deck,
                deckGiven,
                old.timeZone(),
                admins);
    }
}
