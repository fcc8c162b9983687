package io.github.k8scard.app;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.ops.Listeners;
import io.github.k8scard.slack.web.SlackClient;
import io.github.k8scard.slack.web.WebApi;
import io.github.k8scard.storage.Database;
import java.time.Clock;

/**
 * What the stories, the jobs and the edges of the bot have in common.
 *
 * @param decks the cards
 * @param database the bot's memory on disk
 * @param installation the workspace that is served
 * @param client how Slack is called
 * @param messenger what the bot may ask of Slack
 * @param directory names and zones of members
 * @param times what time it is
 * @param listeners who is told what goes on
 */
record Shared(
        CurrentDecks decks,
        Database database,
        Installation installation,
        SlackClient client,
        Messenger messenger,
        Directory directory,
        Times times,
        Listeners listeners) {

    /**
     * The two times.
     *
     * @param domain the bot's
     * @param real the real one, which signatures and Slack's waits run in
     */
    record Times(Clock domain, Clock real) {}

    Clock clock() {
        return times.domain();
    }

    Clock realTime() {
        return times.real();
    }

    /** Opens the database and the client, which are closed last. */
    static Shared open(Settings settings, CurrentDecks decks, Clock clock, Listeners listeners, OpenParts parts) {
        Clock realTime = Clock.systemUTC();
        Database database = parts.opened(Database.open(settings.database(), listeners.pool(), realTime));
        var installation = new Installation(database);
        SlackClient client = parts.opened(new SlackClient(
                settings.slack().apiUrl(),
                settings.slack().proxy(),
                new RateLimits(database, installation, realTime),
                listeners.calls()));
        parts.cutCallsBy(client::cutCalls);
        Messenger messenger = new WebApi(client, settings.slack().botToken());
        var directory = new Directory(database, messenger, settings.timeZone());
        return new Shared(
                decks, database, installation, client, messenger, directory, new Times(clock, realTime), listeners);
    }
}
