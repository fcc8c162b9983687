package io.github.k8scard.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.slack.view.CommandForm;
import io.github.k8scard.slack.view.FlagForm;
import io.github.k8scard.slack.view.ForgetForm;
import io.github.k8scard.slack.view.MendForm;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.slack.view.SuggestForm;
import io.github.k8scard.slack.web.DirectFiles;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.slack.web.ResponseUrl;
import io.github.k8scard.slack.web.SlackClient;
import io.github.k8scard.slack.web.Whispers;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Everything Slack can send, and who handles it.
 *
 * <p>Of Bolt's own middleware only the answer to Slack's checks of the certificate is used: The gate has
 * checked the signature, which Socket Mode does without, and Bolt's authorisation would ask Slack who the bot is within
 * the three seconds of somebody's click.
 */
public final class BoltApp {
    private final App app;
    private final ClickRoute clickRoute;

    /**
     * @param token the bot's token
     * @param clock the bot's time, which answers are dated in
     */
    public BoltApp(
            SlackClient client,
            String token,
            Stories stories,
            Messenger messenger,
            Directory directory,
            EdgeWork work,
            Clock clock) {
        var config = AppConfig.builder()
                .slack(client.slack())
                .singleTeamBotToken(token)
                .signingSecret("checked by the gate")
                .allEventsApiAutoAckEnabled(true)
                .build();
        var responseUrl = new ResponseUrl(client, work.lateReplies());
        var lookUps = new LookUps(stories.installation(), directory, work.lookUps());
        var modals = new Modals(client, token);
        var direct = new DirectFiles(client, token);
        var replies = new Replies(responseUrl, modals, direct);
        var whereabouts = new Whereabouts(messenger);
        var decks = stories.deck().decks();
        var forgetMe = new ForgetMe(stories.member(), lookUps, modals);
        var sendOwnData = new SendOwnData(stories.member().exportOwnData(), direct, responseUrl, work.exports(), clock);
        var commands = new Commands(
                stories.installation(),
                new MemberCommands(stories.practice().practise(), stories.member(), decks, sendOwnData, forgetMe),
                new ChannelCommands(stories.channel(), decks, directory, whereabouts, lookUps, modals),
                new BoardCommands(stories.board(), decks),
                new DeckCommands(stories.deck()),
                new CurationCommands(stories.deck().curation(), modals),
                new SuggestCommand(stories.deck().suggestions().suggestCard(), modals),
                new MeantCommand(decks));
        var clicks = new Clicks(stories, commands, replies, lookUps, whereabouts);
        var suggestions = stories.deck().suggestions();
        var decisions = new DecisionSubmission(suggestions.decideSuggestion(), decks, directory, lookUps, responseUrl);
        var submissions = new Submissions(
                stories.installation(),
                List.of(
                        SubmittedForm.closing(
                                ScheduleForm.CALLBACK,
                                new ScheduleSubmission(
                                        stories.channel().scheduleChannel(),
                                        decks,
                                        directory,
                                        whereabouts,
                                        lookUps,
                                        stories.member().drawHome())::carryOut),
                        new SubmittedForm(ForgetForm.CALLBACK, forgetMe::carryOut),
                        new SubmittedForm(
                                FlagForm.CALLBACK,
                                new FlagSubmission(stories.deck().curation().flagCard())::carryOut),
                        new SubmittedForm(
                                MendForm.CALLBACK, new MendSubmission(stories.deck(), lookUps, responseUrl)::carryOut),
                        new SubmittedForm(
                                SuggestForm.NEW,
                                new SuggestSubmission(suggestions.suggestCard(), decks, directory)::carryOut),
                        new SubmittedForm(SuggestForm.EDIT, decisions::edited),
                        new SubmittedForm(SuggestForm.DECLINE, decisions::declined)));
        clickRoute = new ClickRoute(clicks, lookUps, work.replies(), replies, clock);
        app = new App(config, client.slack(), List.of(new SSLCheck(null)));
        app.command(CommandForm.COMMAND, new CommandRoute(commands, lookUps, work.replies(), responseUrl, clock));
        app.event(
                AppHomeOpenedEvent.class,
                new HomeRoute(stories.installation(), stories.member().drawHome(), directory, work.lookUps(), clock));
        app.viewSubmission(Pattern.compile(".*"), new SubmissionRoute(submissions, work.replies(), modals, clock));
        app.blockSuggestion(Pattern.compile(".*"), new SuggestionRoute(decks));
        var mentions = new Mentions(
                stories.events().hearMention(),
                stories.deck().reloadDecks(),
                new Whispers(client, token),
                work.mentions());
        EventRoutes.handle(app, stories.events(), mentions, clock);
        app.start();
    }

    /**
     * Where requests come in that have passed the gate, or need none.
     *
     * @param unreadable is told what is wrong with a request that cannot be read
     * @param acknowledgements is told how long each answer took
     */
    public IncomingRequests incoming(Consumer<String> unreadable, Acknowledgements acknowledgements) {
        return new IncomingRequests(app, clickRoute::answer, unreadable, acknowledgements);
    }
}
