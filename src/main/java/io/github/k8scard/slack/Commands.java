package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.slack.view.HelpView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.Modals;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sub-commands of {@code /k8scard}, by their words. Each calls one story and shows its result to the member alone. Safe
 * for concurrent use.
 */
final class Commands {
    private static final String SCHEDULE = "schedule";

    private final ChannelCommands channel;
    private final Map<String, Function<Command, SlackMessage>> table;

    Commands(Stories stories, Directory directory, Whereabouts whereabouts, LookUps lookUps, Modals modals) {
        var member = new MemberCommands(stories);
        channel = new ChannelCommands(stories, directory, whereabouts, lookUps, modals);
        var board = new BoardCommands(stories);
        var deck = new DeckCommands(stories);
        this.table = Map.ofEntries(
                Map.entry("", member::practise),
                Map.entry("practice", member::practise),
                Map.entry("me", member::numbers),
                Map.entry("quiz", channel::quiz),
                Map.entry(SCHEDULE, channel::schedule),
                Map.entry("pause", channel::pause),
                Map.entry("resume", channel::resume),
                Map.entry("skip", channel::skip),
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

    /**
     * Runs a command.
     *
     * @return what to say; nothing if a modal has opened instead
     * @throws io.github.k8scard.words.Mistake if the command cannot be carried out as it was typed
     */
    Optional<SlackMessage> run(Command command) {
        String name = command.name().toLowerCase(Locale.ROOT);
        if (name.equals(SCHEDULE) && command.rest().isEmpty()) {
            return channel.settings(command);
        }
        var story = table.get(name);
        return Optional.of(story == null ? HelpView.unknown(command.name()) : story.apply(command));
    }
}
