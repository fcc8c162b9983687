package io.github.k8scard.slack.view;

import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.TeamPicture;
import io.github.k8scard.bot.AnswerPractice.Practised;
import io.github.k8scard.bot.CardShown;
import io.github.k8scard.bot.CardWithNumbers;
import io.github.k8scard.bot.Digest;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.curation.AnswerCount;
import io.github.k8scard.curation.CardCount;
import io.github.k8scard.curation.CardNumbers;
import io.github.k8scard.curation.MissedBy;
import io.github.k8scard.curation.TimesPosted;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AnswerTo;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.round.Response;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Showing;
import io.github.k8scard.round.Tally;
import io.github.k8scard.round.Verdict;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Values to show. */
final class Samples {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final MemberKey ADA = new MemberKey("T1", "UADA");
    static final Decks DECK = Decks.of(DeckReader.read(Path.of("deck.json")));

    private Samples() {}

    static Card card() {
        return card(
                "What does `kubectl drain` do to the *Pods* on a node?",
                Choices.of(
                        "It evicts them", List.of("It deletes the node & its disks", "It stops `kubelet`", "Nothing")));
    }

    static Card card(String question, Choices choices) {
        return new TestCard("drain-evicts")
                .topic("kubectl drain")
                .asks(
                        question,
                        "It marks the node as unschedulable, then evicts its Pods, if replicas < 2 are not protected.")
                .choices(choices)
                .explanation(
                        "See the [eviction API](https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/).")
                .tags(List.of("nodes", "maintenance"))
                .difficulty(Difficulty.MEDIUM)
                .source("https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/")
                .made();
    }

    /** One with all that a card can have. */
    static Card full() {
        return new TestCard("quota-needs-requests")
                .topic("Resource quotas")
                .asks(
                        "The Deployment `web` is fine, but no Pod appears. What is missing?",
                        "The Pod's requests: a quota on `requests.cpu` refuses Pods that name none.")
                .recall("The Deployment `web` is fine, but no Pod appears. Why?")
                .snippet(SnippetLanguage.CONSOLE, """
                        $ kubectl get events -n team --field-selector reason=FailedCreate
                        LAST SEEN  REASON        MESSAGE
                        3s         FailedCreate  Error creating: pods "web-7d4b9" is forbidden: failed quota: <team>

                        $ kubectl get quota team -o jsonpath='{.spec.hard}' && echo `date`
                        {"requests.cpu":"4"}""")
                .choices(new Choices(
                        "Its CPU request",
                        List.of(
                                new WrongChoice("Its CPU limit", Optional.of("The quota does not name `limits.cpu`.")),
                                new WrongChoice("A node with room", Optional.of("That Pod would be *Pending*.")),
                                WrongChoice.of("A ServiceAccount"))))
                .explanation("A `LimitRange` can give each container a default.")
                .tags(List.of("quotas", "troubleshooting"))
                .difficulty(Difficulty.HARD)
                .source("https://kubernetes.io/docs/concepts/policy/resource-quotas/")
                .since(1, 33)
                .made();
    }

    static Card withoutChoices(Card card) {
        return TestCard.like(card).withoutChoices().made();
    }

    static ChoiceOrder order(Card card) {
        int size = card.choices().map(Choices::size).orElse(0);
        return new ChoiceOrder(
                IntStream.range(0, size).map(at -> (at + 2) % size).boxed().toList());
    }

    static Round daily(Card card) {
        return round(card, order(card), true, false, new Reason.NewCard());
    }

    static Round late(Card card) {
        return round(card, order(card), true, true, new Reason.Needed(0.41));
    }

    static Round extra(Card card) {
        return round(card, order(card), false, false, new Reason.LeastRecent());
    }

    static Round round(Card card, ChoiceOrder order, boolean daily, boolean late, Reason reason) {
        var made = new NewRound(
                "T1",
                7,
                new Asked(card, order, reason),
                daily ? new Occasion.Daily(NOW, late) : new Occasion.Extra("UADA"),
                TODAY,
                BERLIN,
                NOW,
                NOW.plusSeconds(86_400));
        return new Round(42, made, Optional.empty());
    }

    /** The open card of a channel whose daily cards nobody has answered before. */
    static SlackMessage open(Round round, Optional<String> askedByName, int answered) {
        return CardView.of(
                new CardShown(round, askedByName, answered, Optional.empty(), Optional.empty(), TODAY),
                Optional.empty());
    }

    static Answer answer(Card card, ChoiceOrder order, Response response, int points) {
        var judgement = Judgement.of(response, card, order);
        return new Answer(
                ADA,
                card.id(),
                new AnswerTo.InRound(42, points > 0 || judgement.verdict() != Verdict.RIGHT, points),
                judgement,
                order.size(),
                NOW.atZone(BERLIN));
    }

    static RoundResult result(Round round, Response response, int points, Optional<Streak> streak) {
        return result(round, response, points, true, streak);
    }

    /** What a further click shows. */
    static RoundResult again(Round round, Response response, int points) {
        return result(round, response, points, false, Optional.of(new Streak(5, 9, 1, 0, 0)));
    }

    private static RoundResult result(
            Round round, Response response, int points, boolean first, Optional<Streak> streak) {
        var answer = answer(round.card(), round.order(), response, points);
        return new RoundResult(round, answer, first, streak, LocalDate.of(2026, 11, 26), Optional.empty());
    }

    /** The week of {@link #TODAY}, won by all of these. */
    static Digest digest(Card hardest, List<String> winners) {
        List<Standing> best = winners.stream()
                .map(name -> new Standing("U" + name.length(), name, 60, 6, 1, 0, 0))
                .toList();
        LocalDate monday = LocalDate.of(2026, 11, 23);
        return new Digest(
                new DateRange(monday, monday.plusDays(6)),
                5,
                IntStream.range(0, 7)
                        .mapToObj(day -> new DayTurnout(monday.plusDays(day), 5 - day % 3, 4 - day % 3, 5 - day % 3, 0))
                        .toList(),
                best,
                Optional.of(new Digest.Hardest(hardest, new CardTally<>(42L, 5, 1, 5))),
                new ChannelStreak(12, 20),
                List.of(new Digest.Milestone(25, winners), new Digest.Milestone(5, List.of("Lin"))),
                Optional.of(new Digest.Champions(
                        new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)), best)));
    }

    static TeamPicture picture() {
        return new TeamPicture(
                List.of(
                        new TeamPicture.Week(LocalDate.of(2026, 11, 9), Optional.of(0)),
                        new TeamPicture.Week(LocalDate.of(2026, 11, 16), Optional.of(5)),
                        new TeamPicture.Week(LocalDate.of(2026, 11, 23), Optional.empty())),
                List.of(new CardTally<>("etcd & <raft>", 5, 4, 10)),
                IntStream.range(0, 7)
                        .mapToObj(i -> new CardTally<>(DECK.cards().get(i).id(), 5, 1, 5))
                        .toList(),
                List.of(new CardTally<>("no-longer-in-the-deck", 4, 4, 4)));
    }

    static Showing showing(Card card, Optional<String> topic) {
        return new Showing(99, ADA, card, order(card), topic, PracticeRun.DAILY, NOW);
    }

    static Practised practised(Showing showing, Response response, boolean again) {
        var answer = answer(showing.card(), showing.order(), response, 0);
        return new Practised(showing, answer, again, LocalDate.of(2026, 11, 26), Optional.empty());
    }

    /** Of so many answers, a third is right, the others are spread. */
    static Tally tally(Card card, int answers, String name) {
        int size = card.choices().map(Choices::size).orElse(0);
        if (size == 0) {
            return new Tally(List.of(), 0, answers, List.of());
        }
        int right = (answers + 2) / 3;
        int wrong = answers - right;
        List<Integer> perChoice = IntStream.range(0, size)
                .map(choice -> choice == 0 ? right : choice == 1 ? wrong : 0)
                .boxed()
                .toList();
        return new Tally(
                perChoice, 0, 0, IntStream.range(0, right).mapToObj(i -> name).toList());
    }

    /** A card that somebody looks up and that has been answered a lot. */
    static CardWithNumbers looked(Card card, boolean spoiler) {
        int choices = card.choices().map(Choices::size).orElse(0);
        var count = new CardCount(new AnswerCount(28, 12, 3, 0, 0), 31, new MissedBy(14, 3, 0));
        return new CardWithNumbers(
                new FoundCard(card, spoiler),
                CardNumbers.of(
                        new TimesPosted(4, Optional.of(TODAY)),
                        count,
                        IntStream.range(0, choices)
                                .map(place -> List.of(28, 2, 10, 0).get(place))
                                .boxed()
                                .toList(),
                        spoiler,
                        2),
                TODAY);
    }

    /** A card that nobody was ever asked. */
    static CardWithNumbers unasked(Card card) {
        return new CardWithNumbers(
                new FoundCard(card, false),
                CardNumbers.of(TimesPosted.NEVER, CardCount.NONE, List.of(0, 0, 0, 0), false, 0),
                TODAY);
    }

    static Channel channel(ChannelState state) {
        var schedule = new Schedule(
                LocalTime.of(9, 30), BERLIN, Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));
        var settings = ChannelSettings.INITIAL.with(schedule);
        var channel = new Channel(
                        7,
                        new ChannelAddress("T1", "C1"),
                        ChannelState.OFF,
                        ChannelSettings.INITIAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0)
                .scheduled(settings, "UADA", NOW.plusSeconds(86_400));
        return switch (state) {
            case ACTIVE -> channel;
            case OFF -> channel.off();
            default -> channel.stopped(state);
        };
    }

    /** Everything set that can be. */
    static ChannelSettings settings() {
        var daysOff = new DaysOff(
                Optional.of(HolidayRegion.of("DE-BY")),
                Set.of(
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2026, 12, 29),
                        LocalDate.of(2026, 12, 30)));
        var schedule = new Schedule(LocalTime.of(8, 15), BERLIN, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), daysOff);
        return new ChannelSettings(
                Optional.of(schedule),
                Mode.FLASHCARD,
                new CardFilter(
                        Set.of(),
                        Set.of("Storage & <volumes>"),
                        Set.of("nodes"),
                        Set.of(Difficulty.MEDIUM),
                        KubernetesVersion.of("1.35")));
    }

    /** The same card on another topic. */
    static Card on(String topic, Card card) {
        return TestCard.like(card).id(card.id() + "-other").topic(topic).made();
    }
}
