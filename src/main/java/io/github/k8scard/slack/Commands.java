package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.slack.view.HelpView;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The sub-commands of {@code /k8scard}, by their words. Each calls one story and shows its result to the member alone. Safe
 * for concurrent use.
 */
final class Commands {
    private final Map<String, Function<Command, SlackMessage>> table;

    Commands(Stories stories, Messenger messenger, Directory directory) {
        var member = new MemberCommands(stories);
        var channel = new ChannelCommands(stories, directory, new Whereabouts(messenger));
        var board = new BoardCommands(stories);
        var deck = new DeckCommands(stories);
        this.table = Map.ofEntries(
                Map.entry("", member::practise),
                Map.entry("practice", member::practise),
                Map.entry("me", member::numbers),
                Map.entry("quiz", channel::quiz),
                Map.entry("schedule", channel::schedule),
                Map.entry("pause", channel::pause),
                Map.entry("resume", channel::resume),
                Map.entry("status", channel::status),
                Map.entry("leaderboard", board::leaderboard),
                Map.entry("report", board::report),
                Map.entry("opt-out", board::optOut),
                Map.entry("opt-in", board::optIn),
                Map.entry("topics", deck::topics),
                Map.entry("search", deck::search),
                Map.entry("card", deck::card),
                Map.entry("help", command -> HelpView.of()));
    }

    /** @throws io.github.k8scard.Mistake if the command cannot be carried out as it was typed */
    SlackMessage run(Command command) {
        var story = table.get(command.name().toLowerCase(Locale.ROOT));
        return story == null ? HelpView.unknown(command.name()) : story.apply(command);
    }
}
