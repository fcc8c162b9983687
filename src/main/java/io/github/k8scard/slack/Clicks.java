package io.github.k8scard.slack;

import io.github.k8scard.bot.Installation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What each button does, by its action. The answer is stored here and now; what is returned shows the result and may
 * take its time. Safe for concurrent use.
 */
final class Clicks {
    private final Map<String, Function<Click, Runnable>> table = new HashMap<>();
    private final Installation installation;

    Clicks(Stories stories, Commands commands, Replies replies, LookUps lookUps, Whereabouts whereabouts) {
        installation = stories.installation();
        table.putAll(new RoundClicks(stories.rounds(), replies).table());
        table.putAll(new PracticeClicks(stories.practice(), stories.deck().decks(), replies).table());
        table.putAll(new ResultClicks(stories.practice().practise(), stories.member(), replies).table());
        table.putAll(new TopicClicks(stories.deck().readTopics(), replies).table());
        table.putAll(commands.member().forgetMe().table(replies));
        table.putAll(new HomeClicks(stories.member(), replies).table());
        table.putAll(new OwnDataClicks(commands.member(), replies).table());
        table.putAll(new HomeChannelClicks(stories, replies, lookUps, whereabouts).table());
        table.putAll(new ChannelClicks(stories.channel(), replies, lookUps, whereabouts).table());
        table.putAll(new BoardClicks(stories.board(), replies, whereabouts).table());
        table.putAll(new CommandClicks(commands, replies).table());
        table.putAll(new SuggestionClicks(stories.deck().suggestions().decideSuggestion(), replies, lookUps).table());
        table.putAll(new CurationClicks(stories.deck(), replies).table());
        table.putAll(new FlagClicks(stories.deck().curation(), replies).table());
        table.putAll(new StatusClicks(stories.channel(), replies, whereabouts).table());
    }

    /**
     * Stores a click.
     *
     * @return what is left to do after the acknowledgement
     * @throws io.github.k8scard.words.Mistake if the button means nothing any more
     */
    Runnable store(Click click) {
        installation.requireServed(click.member().workspaceId());
        var story = table.get(click.button().action());
        if (story == null) {
            throw Button.outdated();
        }
        return story.apply(click);
    }
}
