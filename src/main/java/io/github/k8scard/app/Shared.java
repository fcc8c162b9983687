package io.github.k8scard.app;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.deck.CurrentDecks;
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
 * @param clock the bot's time
 * @param realTime the real time, which signatures and Slack's waits run in
 */
record Shared(
        CurrentDecks decks,
        Database database,
        Installation installation,
        SlackClient client,
        Messenger messenger,
        Directory directory,
        Clock clock,
        Clock realTime) {

    /** Opens the database and the client, which are closed last. */
    static Shared open(Settings settings, CurrentDecks decks, Clock clock, OpenParts parts) {
        Database database = parts.opened(Database.open(settings.database()));
        Clock realTime = Clock.systemUTC();
        var installation = new Installation(database);
        SlackClient client = parts.opened(new SlackClient(
                settings.slack().apiUrl(), settings.slack().proxy(), new RateLimits(database, installation, realTime)));
        parts.cutCallsBy(client::cutCalls);
        Messenger messenger = new WebApi(client, settings.slack().botToken());
        var directory = new Directory(database, messenger, settings.timeZone());
        return new Shared(decks, database, installation, client, messenger, directory, clock, realTime);
    }
}
