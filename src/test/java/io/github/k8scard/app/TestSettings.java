package io.github.k8scard.app;

import io.github.k8scard.app.demo.Sandbox;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.storage.DatabaseUrl;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The settings of the bots in tests: those of the sandbox's bot, and what differs from them. */
public final class TestSettings {
    private TestSettings() {}

    /** What a bot needs to serve a workspace of our own. */
    public static Settings of(SlackWorkspace slack, DatabaseUrl database) {
        return Sandbox.settings(slack, database, List.of(), ZoneId.of("UTC"));
    }

    public static Settings withBotToken(Settings settings, String token) {
        SlackAccess good = settings.slack();
        return changed(
                settings,
                new SlackAccess(good.apiUrl(), token, good.signingSecret(), good.appToken(), good.proxy()),
                settings.decks(),
                settings.admins());
    }

    /** With figures on a free port. */
    public static Settings withMetrics(Settings settings) {
        return withMetrics(settings, 0);
    }

    public static Settings withMetrics(Settings old, int port) {
        return new Settings(
                old.slack(),
                old.port(),
                OptionalInt.of(port),
                old.database(),
                old.decks(),
                old.timeZone(),
                old.admins(),
                old.keeping());
    }

    public static Settings withDeck(Settings settings, Path deck) {
        return withDecks(settings, List.of(deck));
    }

    public static Settings withDecks(Settings settings, List<Path> decks) {
        return changed(settings, settings.slack(), decks, settings.admins());
    }

    public static Settings withAdmin(Settings settings, String member) {
        return withAdmins(settings, member);
    }

    public static Settings withAdmins(Settings settings, String... members) {
        return changed(settings, settings.slack(), settings.decks(), Set.of(members));
    }

    private static Settings changed(Settings old, SlackAccess slack, List<Path> decks, Set<String> admins) {
        return new Settings(
                slack, old.port(), old.metricsPort(), old.database(), decks, old.timeZone(), admins, old.keeping());
    }
}
