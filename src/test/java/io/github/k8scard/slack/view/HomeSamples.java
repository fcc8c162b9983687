package io.github.k8scard.slack.view;

import static io.github.k8scard.slack.view.Samples.NOW;
import static io.github.k8scard.slack.view.Samples.TODAY;

import com.slack.api.model.view.View;
import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Streak;
import io.github.k8scard.bot.Activity;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.MemberChannel;
import io.github.k8scard.bot.MemberNumbers;
import io.github.k8scard.bot.MemberSwitches;
import io.github.k8scard.bot.ShownChannels;
import io.github.k8scard.bot.WeekRecap;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.CardToAnswer;
import io.github.k8scard.memory.Mastery;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Recall;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Members' numbers and Home tabs to show. */
final class HomeSamples {
    static final MemberSwitches ALL_OFF = new MemberSwitches(false, false, false);
    static final MemberSwitches ALL_ON = new MemberSwitches(true, true, true);
    private static final DateRange LAST_WEEK = new DateRange(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));
    private static final ShownChannels NO_CHANNELS = new ShownChannels(List.of(), 0);

    private HomeSamples() {}

    static View shown(Home home) {
        return HomeView.of(
                home,
                (in, ts) ->
                        Optional.of("https://acme.slack.com/archives/" + in.slackId() + "/p" + ts.replace(".", "")));
    }

    /** A channel in each state, all of them set up by the member. */
    static ShownChannels inEachState() {
        List<ChannelState> states = List.of(ChannelState.values());
        return new ShownChannels(
                IntStream.range(0, states.size())
                        .mapToObj(at -> new MemberChannel(
                                at(Samples.channel(states.get(at)), at + 1),
                                true,
                                at == 1 ? Optional.empty() : Optional.of(new Streak(4, 12, 1, 0, 0))))
                        .toList(),
                3);
    }

    private static Channel at(Channel channel, int number) {
        return new Channel(
                number,
                new ChannelAddress("T1", "C" + number),
                channel.state(),
                channel.settings(),
                channel.setBy(),
                channel.nextPostAt(),
                channel.pausedUntil(),
                channel.unanswered());
    }

    static MemberNumbers many(ShownChannels channels) {
        var progress = new Progress(
                4,
                16,
                204,
                List.of(new Mastery("etcd", 3, 4, 5), new Mastery("RBAC *rules* & roles", 1, 12, 14)),
                List.of(new Mastery("Access <in> practice", 0, 0, 6), new Mastery("Nodes", 0, 0, 9)));
        return new MemberNumbers(
                18,
                new Standing("UADA", "Ada", 120, 12, 3, 1, 2),
                new Recall(9, 11),
                channels,
                progress,
                3,
                new Activity(
                        TODAY,
                        Map.of(TODAY, 12, TODAY.minusDays(1), 7, TODAY.minusDays(40), 4, TODAY.minusDays(77), 1)),
                List.of(Samples.card()));
    }

    static MemberNumbers one() {
        return new MemberNumbers(
                1,
                new Standing("UADA", "Ada", 0, 1, 0, 0, 0),
                new Recall(0, 0),
                NO_CHANNELS,
                new Progress(0, 1, 204, List.of(new Mastery("etcd", 0, 1, 5)), List.of()),
                0,
                new Activity(TODAY, Map.of(TODAY, 1)),
                List.of());
    }

    /** Somebody who has met the whole deck, of which nothing is due. */
    static MemberNumbers allMet() {
        return new MemberNumbers(
                204,
                new Standing("UADA", "Ada", 0, 204, 0, 0, 0),
                new Recall(0, 0),
                NO_CHANNELS,
                new Progress(204, 204, 204, List.of(new Mastery("etcd", 204, 204, 204)), List.of()),
                0,
                new Activity(TODAY, Map.of(TODAY, 204)),
                List.of());
    }

    static MemberNumbers none() {
        return new MemberNumbers(
                0,
                new Standing("UADA", "Ada", 0, 0, 0, 0, 0),
                new Recall(0, 0),
                NO_CHANNELS,
                new Progress(0, 0, 204, List.of(), List.of(new Mastery("etcd", 0, 0, 204))),
                0,
                new Activity(TODAY, Map.of()),
                List.of());
    }

    /** Ten of thirty channels, and a long deck of long names and questions, all of it met. */
    static Home crowded(String filler) {
        String words = filler.repeat(60).substring(0, 60);
        var channel = new MemberChannel(
                Samples.channel(ChannelState.ACTIVE), true, Optional.of(new Streak(400, 1_200, 2, 0, 0)));
        var topics = IntStream.range(0, 150)
                .mapToObj(topic -> new Mastery(words, 3, 5, 7))
                .toList();
        var numbers = new MemberNumbers(
                10_000,
                new Standing("UADA", words, 99_990, 9_999, 1, 0, 0),
                new Recall(9_000, 9_999),
                new ShownChannels(Collections.nCopies(ShownChannels.MOST, channel), 20),
                new Progress(450, 1_000, 1_000, topics, topics),
                550,
                new Activity(TODAY, Map.of(TODAY, 1_000)),
                Collections.nCopies(5, Samples.on(words, Samples.card())));
        return new Home(NOW, Collections.nCopies(30, card(true, TODAY, Optional.of("1.1"))), numbers, true, ALL_ON);
    }

    static List<CardToAnswer> toAnswer() {
        return List.of(
                card(true, TODAY, Optional.of("1795422600.000100")),
                card(true, TODAY.minusDays(1), Optional.of("1795336200.000100")),
                card(false, TODAY, Optional.empty()));
    }

    static CardToAnswer card(boolean daily, LocalDate date, Optional<String> ts) {
        return new CardToAnswer(
                new ChannelAddress("T1", "C1"), daily, date, Samples.BERLIN, NOW.plusSeconds(3_600), ts);
    }

    static WeekRecap recap() {
        return new WeekRecap(LAST_WEEK, 5, 5, 4, 9, 3, Optional.of("PodDisruptionBudget"));
    }

    static WeekRecap onlyPractice() {
        return new WeekRecap(LAST_WEEK, 5, 0, 0, 1, 0, Optional.empty());
    }
}
