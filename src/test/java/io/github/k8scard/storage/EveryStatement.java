package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Regrade;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.curation.SuggestionOutcome;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.Lineage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.CuratorNotes.Newest;
import io.github.k8scard.storage.OutdatedTexts.Scope;
import io.github.k8scard.storage.OwnTraces.NumberSpan;
import io.github.k8scard.storage.OwnTraces.TraceRows;
import io.github.k8scard.storage.Regrades.NewGrade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs everything that the bot asks of its tables, on those of a {@link History}. */
final class EveryStatement {
    private static final MemberKey MEMBER = new MemberKey("T1", "U4");
    private static final ChannelAddress ADDRESS = new ChannelAddress("T1", "C1");
    private static final long CHANNEL = 1;
    private static final long ROUND = 5;
    private static final DateRange WEEK = new DateRange(MONDAY.minusDays(7), MONDAY);
    private static final LocalDate LATELY = MONDAY.minusDays(3);
    private static final Instant A_DAY_AGO = NOW.minus(Duration.ofDays(1));

    private static final List<String> CARDS =
            IntStream.range(0, 30).mapToObj(card -> "card" + card).toList();

    private EveryStatement() {}

    static List<Consumer<Tables>> ofTheBot() {
        return Stream.of(
                        EveryStatement.channelsAndMembers(),
                        EveryStatement.roundsAndShowings(),
                        EveryStatement.answersAndSums(),
                        EveryStatement.mends(),
                        EveryStatement.numbers(),
                        EveryStatement.suggestions(),
                        EveryStatement.flags(),
                        EveryStatement.cardNumbers(),
                        EveryStatement.deliveries(),
                        EveryStatement.messages(),
                        EveryStatement.ownData())
                .flatMap(uses -> uses)
                .toList();
    }

    /** Goes through everything that it asks for, as it has to: that takes the longer the more there is. */
    static void ofTheOperator(Tables tables) {
        tables.scoreAudit().differences().forEach(tables.scoreAudit()::repair);
        tables.workspaces().all();
        tables.cardEdits().latest("T1");
        tables.regrades().history("T1", "card1", List.of("U3", "U4"));
        forget(tables);
    }

    /** A member has themselves forgotten, and everything of a workspace goes. */
    private static void forget(Tables tables) {
        tables.deliveries().owe(Owed.notice(new Recipient.InChannel("T1", CHANNEL), "Told by <@U4>", NOW, NOW));
        tables.members().forgotten().roundsNaming(MEMBER, A_DAY_AGO);
        tables.members().forgotten().remove(tables.members().forgotten().find(MEMBER));
        tables.workspaces().leave("T1");
        tables.workspaces().gone().noteLeft("T1", NOW);
        tables.workspaces().gone().begin("T1");
        while (tables.workspaces()
                .gone()
                .removeSome("T1", GoneWorkspaces.FIRST, 10_000)
                .isPresent()) {
            tables.workspaces().gone().all();
        }
    }

    private static Stream<Consumer<Tables>> channelsAndMembers() {
        return Stream.of(
                tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW),
                tables -> tables.workspaces().isInstalled("T1"),
                tables -> tables.workspaces().onlyOne(),
                tables -> tables.workspaces().gone().all(),
                tables -> tables.workspaces().seenSince("T1", NOW, NOW),
                tables -> tables.workspaces().leave("T1"),
                tables -> tables.workspaces().botUser("T1"),
                tables -> tables.channels().find(ADDRESS),
                tables -> tables.channels().lock(ADDRESS),
                tables -> tables.channels().save(tables.channels().lock(CHANNEL)),
                tables -> tables.channels().due("T1", NOW),
                tables -> tables.channels().planned("T1", NOW),
                tables -> tables.channels().withDailyCard("T1"),
                tables -> tables.channels().lockIfDue(CHANNEL, NOW),
                tables -> tables.channels().nextPostAt(),
                tables -> tables.channels().joined(CHANNEL, NOW),
                tables -> tables.channels().joinedAfter(CHANNEL, NOW),
                tables -> tables.channels().move(ADDRESS, "C9999"),
                tables -> tables.channels().get(CHANNEL),
                tables -> {
                    Channel channel = tables.channels().lock(CHANNEL);
                    tables.lastChanges().keep(channel, channel, OptionalLong.empty());
                },
                tables -> tables.lastChanges().find(CHANNEL),
                tables -> tables.members().find(MEMBER),
                tables -> tables.members().find("T1", List.of("U3", "U4")),
                tables -> tables.members().stillThere("T1", List.of("U3", "U4")),
                tables -> tables.members().save(MEMBER, new Profile("Ann", Optional.empty()), NOW),
                tables -> tables.members().setOptedOut(MEMBER, true),
                tables -> tables.members().setNudge(MEMBER, true),
                tables -> tables.members().wantRecap(MEMBER, MONDAY),
                tables -> tables.members().stopRecap(MEMBER),
                tables -> tables.mornings().wanted("T1"),
                tables -> tables.mornings().lookedOn(MEMBER, MONDAY),
                tables -> tables.mornings().recappedOn(MEMBER, MONDAY),
                tables -> tables.memberChannels().of(MEMBER),
                tables -> tables.memberChannels().find(MEMBER, CHANNEL),
                tables -> tables.members().nameless("T1", NOW, NOW, 10),
                tables -> tables.members().askedInVain(MEMBER, NOW),
                tables -> tables.members().change(MEMBER, new Profile("Ann", Optional.empty()), true),
                tables -> tables.departures().add(tables.channels().get(CHANNEL), MEMBER),
                tables -> tables.departures().remove(tables.channels().get(CHANNEL), MEMBER),
                tables -> tables.workspaces().troublesTold().begin("T1", "DISK", NOW),
                tables -> tables.workspaces().troublesTold().beginAnew("T1", "lost#1", A_DAY_AGO, NOW),
                tables -> tables.workspaces().troublesTold().since("T1", "DISK"),
                tables -> tables.workspaces().troublesTold().over("T1", "DISK"),
                tables -> tables.handledEvents().first("T1", "E1 1", NOW),
                tables -> tables.handledEvents().forget(A_DAY_AGO, NOW.plusSeconds(60)),
                tables -> tables.homes().opened(new MemberKey("T1", "UNEW"), NOW),
                tables -> tables.homes().mark(MEMBER),
                tables -> tables.homes().shown(MEMBER, 3, Optional.of("m")),
                tables -> tables.homes().isOpen(MEMBER, NOW.minusSeconds(3_600), NOW),
                tables -> tables.homes().stale("T1", NOW.minusSeconds(3_600), NOW));
    }

    private static Stream<Consumer<Tables>> roundsAndShowings() {
        return Stream.of(
                tables -> tables.rounds().create(Samples.extra(tables.channels().get(CHANNEL), "new", MONDAY)),
                tables -> tables.rounds().find(ROUND),
                tables -> tables.rounds().dueToClose(NOW),
                tables -> tables.rounds().lockIfOpen(ROUND),
                tables -> tables.rounds().nextClosing(),
                tables -> tables.rounds().close(ROUND, NOW),
                tables -> tables.rounds().endStray(CHANNEL, NOW),
                tables -> tables.rounds().markLate(ROUND),
                tables -> tables.openCards().ofChannel(CHANNEL, NOW),
                tables -> tables.openCards().ofWorkspace("T1", NOW),
                tables -> tables.openCards().unanswered(MEMBER, NOW),
                tables -> tables.openCards().unansweredWithChoices(MEMBER, NOW),
                tables -> tables.cardsToAnswer().of(MEMBER, NOW),
                tables -> tables.roundHistory().lastUse(CHANNEL, CARDS),
                tables -> tables.roundHistory().answeredSince(CHANNEL, WEEK.from()),
                tables -> tables.roundHistory().extraRoundsOn(CHANNEL, MONDAY),
                tables -> tables.roundHistory().hasDaily(CHANNEL, MONDAY),
                tables -> tables.earlierResults().lastResult(CHANNEL, MONDAY),
                tables -> tables.earlierResults().askedBefore(CHANNEL, "card1", Long.MAX_VALUE),
                tables -> tables.newCards().answered(CHANNEL, MONDAY, 20),
                tables -> tables.newCards().wasLatest(CHANNEL, MONDAY),
                tables -> tables.showings().find(Samples.shown(tables, MEMBER, "new", NOW)),
                tables -> tables.showings().since(MEMBER, A_DAY_AGO, MONDAY),
                tables -> tables.showings().triesSince(MEMBER, A_DAY_AGO),
                tables -> tables.streakRounds().ofMembers(CHANNEL, List.of("U3", "U4"), LATELY, NOW),
                tables -> tables.streakRounds().ofChannel(CHANNEL, LATELY, NOW),
                tables -> {
                    var kept = tables.streakCheckpoints()
                            .find(CHANNEL, List.of(MEMBER.id(), "U3"))
                            .get(MEMBER.id());
                    tables.streakCheckpoints().keep(CHANNEL, MEMBER, kept);
                },
                tables -> {
                    var kept = tables.channelStreakCheckpoints().find(CHANNEL);
                    tables.channelStreakCheckpoints().keep("T1", CHANNEL, kept);
                },
                tables -> tables.channelStreakCheckpoints().forget("T1", CHANNEL));
    }

    private static Stream<Consumer<Tables>> answersAndSums() {
        var another = Samples.answer(ROUND, new MemberKey("T1", "U99"), "card0", MONDAY, Verdict.RIGHT);
        return Stream.of(
                tables -> tables.answers().appendIfFirst(another, Samples.card("card0")),
                tables -> tables.answers().inRound(ROUND, MEMBER),
                tables -> tables.answers().toShowing(ROUND),
                tables -> tables.answers().answeredElsewhere("T1", List.of("U4"), "card1", ROUND, A_DAY_AGO),
                tables -> tables.answers().countOn(MEMBER, "card1", MONDAY),
                tables -> tables.answers().countIn(ROUND),
                tables -> tables.answers().tally(ROUND, 3),
                tables -> tables.scores().add(CHANNEL, MONDAY, another),
                tables -> tables.scores().inChannel(CHANNEL, WEEK, "U3"),
                tables -> tables.scores().inChannel(CHANNEL, Window.EVER, "U3"),
                tables -> tables.scores().optedOut(CHANNEL),
                tables -> tables.memberScores().add(another),
                tables -> tables.memberScores().channelsOf(MEMBER),
                tables -> tables.memberScores().find(MEMBER, "me"),
                tables -> tables.memories().find(MEMBER, "card1"),
                tables -> tables.memories().ofCard("T1", "card1", List.of("U3", "U4")),
                tables -> tables.memories().of(MEMBER),
                tables -> tables.memories().sums("T1", List.of("U3", "U4"), memory -> 1),
                tables -> {
                    var memory = tables.memories().lock(MEMBER, "card1").orElseThrow();
                    tables.memories().update(MEMBER, "card1", memory);
                    tables.memories().create(MEMBER, "card1", memory);
                    tables.memories().known(List.of(new Memories.Of(MEMBER, "card1", memory)));
                });
    }

    private static Stream<Consumer<Tables>> mends() {
        var text = Samples.card("card1");
        var other = TestCard.like(text).explanation("Other.").made();
        var edit = new CardEdit(
                1, "card1", EditKind.MENDED, Optional.empty(), Optional.of(text), Optional.of(other), "U1", NOW);
        var scope = new Scope("T1", new Lineage(edit, Set.of("h")), NOW.minus(Duration.ofDays(7)));
        var right = Samples.answer(ROUND, MEMBER, "card1", MONDAY, Verdict.RIGHT);
        var regrade = Regrade.of(right, Judgement.ofPick(1, text.choices().orElseThrow()), false);
        return Stream.of(
                tables -> tables.cardEdits().append("T1", edit),
                tables -> tables.cardEdits().ofCard("T1", "edited1"),
                tables -> tables.cardEdits().stamp("T1", Long.MAX_VALUE - 1),
                tables -> tables.cardEdits().lock("T1"),
                tables -> tables.channels().whoSetUp("T1"),
                tables -> tables.cardEdits().toFollow("T1"),
                tables -> tables.cardEdits().followed(1, NOW),
                tables -> tables.cardEdits().caughtUp(List.of(edit)),
                tables -> tables.outdatedTexts().rounds(scope),
                tables -> tables.outdatedTexts().practisers(scope),
                tables -> tables.outdatedTexts().answeredShowings(scope, MEMBER.id()),
                tables -> tables.outdatedTexts().mendRound(ROUND, "T1", other),
                tables -> tables.outdatedTexts().mendShowing(5, "T1", other),
                tables -> {
                    tables.regrades().inRound(ROUND, A_DAY_AGO, text.choices().orElseThrow());
                    tables.regrades().keep(1, List.of(new NewGrade(1, regrade)));
                    tables.regrades().keep(1, List.of(new NewGrade(1, regrade)));
                    tables.scores().change(CHANNEL, MONDAY, List.of(regrade));
                    tables.memberScores().change(List.of(regrade));
                },
                tables -> tables.regrades().inPractice(scope, MEMBER.id()),
                tables -> tables.openCards().rounds("T1", "card1", NOW, NOW),
                tables -> tables.regrades().members().untold(1, List.of(ROUND), 10),
                tables -> tables.regrades().members().of(1, MEMBER));
    }

    private static Stream<Consumer<Tables>> numbers() {
        return Stream.of(
                tables -> tables.reviews().perDate(MEMBER, WEEK.from()),
                tables -> tables.reviews().recall(MEMBER, WEEK.from()),
                tables -> tables.reviews().firstAnswers(MEMBER, 50, cardId -> Optional.of(Difficulty.EASY)),
                tables -> tables.memberWeeks().dailyCards(MEMBER, WEEK, LATELY),
                tables -> tables.memberWeeks().cardsAnswered(MEMBER, WEEK),
                tables -> tables.turnouts().lastDateBefore(CHANNEL, MONDAY),
                tables -> tables.turnouts().membersIn(CHANNEL, WEEK),
                tables -> tables.turnouts().days(CHANNEL, WEEK),
                tables -> tables.postedRounds().postedOn(CHANNEL, WEEK),
                tables -> tables.postedRounds().anyOpen(CHANNEL, WEEK),
                tables -> tables.postedRounds().tallies(CHANNEL, WEEK, Set.of()),
                tables -> tables.teamAnswers().closedOn(CHANNEL, WEEK),
                tables -> tables.teamAnswers().presences(CHANNEL, WEEK),
                tables -> tables.teamAnswers().ofCards(CHANNEL, WEEK),
                tables -> tables.digests().create("T1", CHANNEL, MONDAY.plusDays(7), Optional.empty()),
                tables -> tables.digests().find(CHANNEL, WEEK.from()),
                tables -> tables.digests()
                        .haveNamed(CHANNEL, MONDAY.withDayOfMonth(1).minusMonths(1)));
    }

    private static Stream<Consumer<Tables>> flags() {
        return Stream.of(
                tables -> tables.flags().add(MEMBER, Samples.card("card1"), FlagReason.TYPO, "", NOW),
                tables -> tables.flags().find(MEMBER, Samples.card("card1")),
                tables -> tables.flags().openCards("T1"),
                tables -> tables.flags().open("T1", "card1"),
                tables -> tables.flags().lastDecision("T1", "card1", A_DAY_AGO),
                tables -> tables.flags().decide("card2", Decision.NO_CHANGE, MEMBER, NOW),
                tables -> tables.lastAnswered().of(MEMBER),
                tables -> tables.curatorNotes().of(MEMBER),
                tables -> tables.curatorNotes()
                        .note(MEMBER, tables.curatorNotes().lock(MEMBER), MONDAY, new Newest(1, 1)),
                tables -> tables.curatorNotes().open("T1"),
                tables -> tables.curatorNotes().openSuggestions("T1"));
    }

    private static Stream<Consumer<Tables>> suggestions() {
        var declined = new SuggestionDecision(SuggestionOutcome.DECLINED, MEMBER.id(), NOW, Optional.empty());
        return Stream.of(
                tables -> tables.suggestedCards().add(MEMBER, Samples.card("card0"), true, NOW),
                tables -> tables.suggestedCards().open("T1"),
                tables -> tables.suggestedCards().find("T1", 1),
                tables -> tables.suggestedCards().decide(1, declined),
                tables -> tables.suggestedCards().authorOf("T1", "own1-2"));
    }

    private static Stream<Consumer<Tables>> cardNumbers() {
        return Stream.of(
                tables -> tables.postedCards().countNext(100, NOW.plus(Duration.ofDays(3))),
                tables -> {
                    while (tables.cardCounts().countNext(1_000, NOW)) {
                        // one goes on where the other stopped
                    }
                },
                tables -> tables.cardCounts().regrade(Map.of(1L, Verdict.WRONG)),
                tables -> tables.cardCounts().find("T1", "card1"),
                tables -> tables.cardCounts().ofWorkspace("T1"),
                tables -> tables.cardCounts().picks("T1", "card1", Set.of("h", "g"), 3),
                tables -> tables.postedCards().find("T1", "card1"));
    }

    private static Stream<Consumer<Tables>> deliveries() {
        return Stream.of(
                tables ->
                        tables.deliveries().owe(Owed.notice(new Recipient.InChannel("T1", CHANNEL), "text", NOW, NOW)),
                tables -> tables.deliveries().ofRound(ROUND, DeliveryKind.CARD),
                tables -> tables.deliveries().isPosted(ROUND),
                tables -> tables.deliveries().troubled(CHANNEL, A_DAY_AGO, NOW),
                tables -> tables.deliveries().oweAgain(1, NOW, NOW),
                tables -> tables.deliveries().closeAgain(ROUND, NOW, NOW),
                tables -> tables.deliveries().boardsSince(CHANNEL, A_DAY_AGO),
                tables -> tables.deliveryClaims().claimPost("T1", NOW, NOW),
                tables -> tables.deliveryClaims().claimChange("T1", NOW, NOW),
                tables -> tables.deliveryQueue().countWaiting(DeliveryState.PENDING, 100),
                tables -> tables.deliveryQueue().countWaiting(DeliveryState.UNKNOWN, 100),
                tables -> tables.deliveryQueue().countSending(100),
                tables -> tables.deliveryQueue().firstDue(),
                tables -> tables.deliveryQueue().anyUnsettled(NOW.minus(Duration.ofDays(9))),
                tables -> tables.deliveryQueue()
                        .settle(
                                tables.deliveries().find(1).orElseThrow(),
                                Settlement.notWanted(DeliveryTrouble.NOT_WANTED),
                                NOW),
                tables -> tables.deliveryQueue().lockStale(NOW.minusSeconds(10), NOW.plusSeconds(10)),
                tables -> tables.deliveryQueue().lockUnknown("T1", NOW),
                tables -> tables.deliveryQueue().lockCard(ROUND),
                tables -> tables.deliveryQueue().lookAgain(1, Optional.of(NOW)),
                tables -> tables.deliveryQueue().prove(ROUND, "1.1", NOW),
                tables -> tables.waitingDeliveries().tryNow(CHANNEL, NOW),
                tables -> tables.waitingDeliveries().tryNow("T1", NOW),
                tables -> tables.waitingDeliveries().waitNoLonger(NOW),
                tables -> tables.waitingDeliveries().giveUpDailyCards(CHANNEL, DeliveryTrouble.CARD_STOPPED, NOW),
                tables -> tables.waitingDeliveries().giveUpDailyCards("T1", NOW, DeliveryTrouble.NOT_INSTALLED, NOW));
    }

    private static Stream<Consumer<Tables>> ownData() {
        var span = new NumberSpan(0, 10);
        return Stream.of(
                tables -> tables.members().ownData().records().profile(MEMBER),
                tables -> tables.members().ownData().records().totals(MEMBER),
                tables -> tables.members().ownData().records().home(MEMBER),
                tables -> tables.members().ownData().records().curator(MEMBER),
                tables -> tables.members().ownData().records().channels(MEMBER),
                tables -> tables.members().ownData().records().settings(MEMBER),
                tables -> tables.members().ownData().records().undo(MEMBER),
                tables -> tables.members().ownData().records().skips(MEMBER),
                tables -> tables.members().ownData().cards().after(MEMBER, "card1", 10),
                tables -> tables.members().ownData().cards().answers(MEMBER, "card1", LATELY, 10),
                tables -> tables.members().ownData().cards().shown(MEMBER, A_DAY_AGO, 10),
                tables -> Stream.of(TraceRows.values())
                        .forEach(rows -> tables.members().ownData().traces().next(rows, 1, 10)),
                tables -> tables.members().ownData().traces().rounds(MEMBER, span),
                tables -> tables.members().ownData().traces().flags(MEMBER, span),
                tables -> tables.members().ownData().traces().flagsDecided(MEMBER, span),
                tables -> tables.members().ownData().traces().suggestions(MEMBER, span),
                tables -> tables.members().ownData().traces().suggestionsDecided(MEMBER, span),
                tables -> tables.members().ownData().traces().edits(MEMBER, span),
                tables -> tables.members().ownData().traces().messages(MEMBER, span),
                tables -> tables.members().ownData().traces().shared(MEMBER, span));
    }

    private static Stream<Consumer<Tables>> messages() {
        return Stream.of(
                tables -> tables.cardMessages().withStaleCount("T1", NOW, NOW),
                tables -> {
                    // no closing may wait
                    tables.deliveryClaims().claimChange("T1", NOW.minus(Duration.ofDays(9)), NOW);
                    tables.deliveryClaims().claimCount("T1", ROUND, NOW.minusSeconds(60), NOW, NOW);
                },
                tables -> tables.cardMessages().setCountedAt(ROUND, NOW),
                tables -> tables.cardMessages().release(ROUND),
                tables -> tables.cardMessages()
                        .setShownCount(ROUND, tables.cardMessages().text(ROUND), 3),
                tables -> tables.cardMessages().leaveAlone(ROUND),
                tables -> tables.rateLimits().notBefore("T1", "chat.update", NOW),
                tables -> tables.rateLimits().putOff("T1", "views.publish", NOW, NOW));
    }
}
