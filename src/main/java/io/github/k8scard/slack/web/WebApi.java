package io.github.k8scard.slack.web;

import com.slack.api.methods.MethodsClient;
import io.github.k8scard.bot.AnnouncedChange;
import io.github.k8scard.bot.BoardShown;
import io.github.k8scard.bot.CardShown;
import io.github.k8scard.bot.ClosedRound;
import io.github.k8scard.bot.Digest;
import io.github.k8scard.bot.Greeting;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.HomeOutcome;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.SuggestionShown;
import io.github.k8scard.bot.ToDecide;
import io.github.k8scard.bot.WeekRecap;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.SlackMethod;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.round.LastResult;
import io.github.k8scard.slack.view.AnnouncementView;
import io.github.k8scard.slack.view.BoardView;
import io.github.k8scard.slack.view.CardView;
import io.github.k8scard.slack.view.ClosedCardView;
import io.github.k8scard.slack.view.DigestView;
import io.github.k8scard.slack.view.HomeView;
import io.github.k8scard.slack.view.NoticeView;
import io.github.k8scard.slack.view.NudgeView;
import io.github.k8scard.slack.view.RecapView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.SuggestionView;
import io.github.k8scard.slack.view.ToDecideView;
import io.github.k8scard.slack.view.WelcomeView;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** The bot's side of Slack's Web API. Safe for concurrent use. */
public final class WebApi implements Messenger {
    /** What Slack says of a message with a block that it does not know in this workspace. */
    private static final Set<String> CHART_REFUSED = Set.of("invalid_blocks", "invalid_blocks_format");

    private final MethodsClient methods;
    private final Calls calls;
    private final HomeTabs homeTabs;
    private final History history;
    private final Questions questions;
    private final MessageLinks links = new MessageLinks();

    /**
     * @param token the bot's token
     */
    public WebApi(SlackClient client, String token) {
        this.methods = client.slack().methods(token);
        this.calls = client.calls();
        this.homeTabs = new HomeTabs(methods, calls);
        this.history = new History(methods, calls);
        this.questions = new Questions(methods, calls);
    }

    @Override
    public Outcome postCard(ChannelAddress to, long deliveryId, CardShown card) {
        return DrawnMessages.sent(() -> open(to, card), message -> post(to, deliveryId, message));
    }

    @Override
    public Outcome showCount(ChannelAddress in, String ts, CardShown card) {
        return DrawnMessages.sent(() -> open(in, card), message -> update(in, ts, message));
    }

    private SlackMessage open(ChannelAddress in, CardShown card) {
        return CardView.of(
                card, card.lastResult().flatMap(LastResult::messageTs).flatMap(ts -> links.to(in, ts)));
    }

    @Override
    public Outcome closeCard(ChannelAddress in, String ts, ClosedRound closed) {
        return DrawnMessages.sent(() -> ClosedCardView.of(closed), card -> update(in, ts, card));
    }

    @Override
    public Outcome replyResult(ChannelAddress in, long deliveryId, String cardTs, ClosedRound closed) {
        return DrawnMessages.sent(
                () -> ClosedCardView.of(closed), result -> post(in, deliveryId, Optional.of(cardTs), result));
    }

    @Override
    public Outcome postBoard(ChannelAddress to, long deliveryId, BoardShown board, String sharedBy) {
        return DrawnMessages.sent(() -> BoardView.shared(board, sharedBy), message -> post(to, deliveryId, message));
    }

    @Override
    public Outcome postDigest(ChannelAddress to, long deliveryId, Digest digest) {
        Outcome outcome = DrawnMessages.sent(() -> DigestView.of(digest), message -> post(to, deliveryId, message));
        boolean chartRefused = outcome instanceof Outcome.Refused refused && CHART_REFUSED.contains(refused.code());
        return chartRefused
                ? DrawnMessages.sent(() -> DigestView.withTextBars(digest), message -> post(to, deliveryId, message))
                : outcome;
    }

    @Override
    public Outcome say(ChannelAddress to, long deliveryId, String text) {
        return DrawnMessages.sent(() -> NoticeView.of(text), line -> post(to, deliveryId, line));
    }

    @Override
    public Outcome announce(ChannelAddress to, long deliveryId, AnnouncedChange change) {
        return DrawnMessages.sent(() -> AnnouncementView.of(change), line -> post(to, deliveryId, line));
    }

    @Override
    public Outcome greet(ChannelAddress to, long deliveryId, Greeting greeting) {
        return DrawnMessages.sent(() -> WelcomeView.of(greeting), message -> post(to, deliveryId, message));
    }

    @Override
    public Outcome nudge(ChannelAddress to, long deliveryId, int due, ZonedDateTime asOf) {
        return DrawnMessages.sent(() -> NudgeView.of(due, asOf), message -> post(to, deliveryId, message));
    }

    @Override
    public Outcome recap(ChannelAddress to, long deliveryId, WeekRecap recap, int due, ZonedDateTime asOf) {
        return DrawnMessages.sent(() -> RecapView.of(recap, due, asOf), message -> post(to, deliveryId, message));
    }

    @Override
    public Outcome tellOfSuggestion(ChannelAddress to, long deliveryId, SuggestionShown suggestion) {
        return DrawnMessages.sent(() -> SuggestionView.of(suggestion), message -> post(to, deliveryId, message));
    }

    @Override
    public Outcome curate(ChannelAddress to, long deliveryId, ToDecide toDecide) {
        return DrawnMessages.sent(() -> ToDecideView.of(toDecide), message -> post(to, deliveryId, message));
    }

    @Override
    public Search find(ChannelAddress in, long deliveryId, Instant from, Instant to) {
        return history.find(in.slackId(), deliveryId, from, to);
    }

    @Override
    public HomeOutcome showHome(MemberKey member, Home home, Optional<String> replaced) {
        return homeTabs.publish(member, HomeView.of(home, links::to), replaced);
    }

    @Override
    public Optional<Profile> profile(MemberKey member) {
        return questions.profile(member);
    }

    @Override
    public Membership membership(ChannelAddress in) {
        return questions.membership(in);
    }

    @Override
    public Identity identity() {
        return questions.identity(links);
    }

    private Outcome post(ChannelAddress to, long deliveryId, SlackMessage message) {
        return post(to, deliveryId, Optional.empty(), message);
    }

    /** @param threadTs the message that it replies to */
    private Outcome post(ChannelAddress to, long deliveryId, Optional<String> threadTs, SlackMessage message) {
        return calls.outcome(
                SlackMethod.POST,
                () -> methods.chatPostMessage(request -> request.channel(to.slackId())
                        .threadTs(threadTs.orElse(null))
                        .text(message.text())
                        .blocks(message.blocks())
                        .metadata(History.mark(deliveryId))),
                response -> response.getTs());
    }

    private Outcome update(ChannelAddress in, String ts, SlackMessage message) {
        return calls.outcome(
                SlackMethod.UPDATE,
                () -> methods.chatUpdate(request -> request.channel(in.slackId())
                        .ts(ts)
                        .text(message.text())
                        .blocks(message.blocks())),
                response -> response.getTs());
    }
}
