package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import io.github.k8scard.board.Board;
import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.Window;
import io.github.k8scard.bot.Activity;
import io.github.k8scard.bot.AdminNote;
import io.github.k8scard.bot.AnnouncedChange;
import io.github.k8scard.bot.BoardShown;
import io.github.k8scard.bot.ClosedRound;
import io.github.k8scard.bot.Decided;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.MemberNumbers;
import io.github.k8scard.bot.MemberSwitches;
import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.bot.ShowStatus.Status;
import io.github.k8scard.bot.ShownChannels;
import io.github.k8scard.bot.ToDecide;
import io.github.k8scard.bot.ToFlag;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.FlaggedCard;
import io.github.k8scard.curation.Sighting;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.Grouping;
import io.github.k8scard.deck.SnippetLanguage;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.memory.Coverage;
import io.github.k8scard.memory.DeckCoverage;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Mastery;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Recall;
import io.github.k8scard.round.Response.Chosen;
import io.github.k8scard.round.Response.Revealed;
import io.github.k8scard.round.Response.SelfGraded;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever decks, members and Slack write, the payload stays legal and means what we mean. */
class HostileTextTest {
    private static final int SEEDS = 300;

    /** The only angle brackets that may be left: links of the web, which never notify, and our date. */
    private static final Pattern OURS = Pattern.compile(
            "<https?://[^<>|\\s]+\\|[^<>]*>|<!date\\^1795595400\\^\\{date_short(?:_pretty)?} at \\{time}\\|[^<>]*>");

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(amp|lt|gt);)");
    private static final Pattern HALF_A_PAIR =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    @Test
    @Tag("trap-24")
    void no_text_breaks_slacks_rules_or_becomes_a_mention() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (JsonNode payload : payloads(new SplittableRandom(seed))) {
                assertThat(Accepted.problems(payload))
                        .as("seed %d: %s", seed, payload.path("text"))
                        .isEmpty();
                Payload.shown(payload).forEach(harmless(seed)::check);
                assertThat(Payload.inRichText(payload)).as("seed %d", seed).allSatisfy(HostileTextTest::literal);
            }
        }
    }

    /** Slack takes it as it is; there is nothing that it could be but text. */
    private static void literal(JsonNode element) {
        assertThat(element.path("type").stringValue()).isEqualTo("text");
        assertThat(element.path("text").stringValue())
                .doesNotContainPattern(HALF_A_PAIR)
                .isNotBlank();
    }

    private interface Check {
        void check(String shown);
    }

    private static Check harmless(long seed) {
        return shown -> {
            assertThat(OURS.matcher(shown).replaceAll("")).as("seed %d", seed).doesNotContain("<", ">");
            assertThat(BARE_AMPERSAND.matcher(shown).find())
                    .as("seed %d: %s", seed, shown)
                    .isFalse();
            assertThat(HALF_A_PAIR.matcher(shown).find())
                    .as("seed %d: %s", seed, shown)
                    .isFalse();
        };
    }

    @Test
    @Tag("trap-24")
    void the_biggest_legal_card_and_500_long_names_fit() {
        for (String filler : List.of("&", "<", "🎉", "W", "`a`", "*a* ")) {
            Card card = new TestCard("i".repeat(60))
                    .topic(filler.repeat(60).substring(0, 60))
                    .asks(
                            filler.repeat(500).substring(0, 500),
                            filler.repeat(800).substring(0, 800))
                    .recall(filler.repeat(500).substring(0, 500))
                    .snippet(
                            SnippetLanguage.CONSOLE,
                            String.join(
                                    "\n",
                                    Collections.nCopies(15, filler.repeat(79).substring(0, 79))))
                    .choices(new Choices(
                            filler.repeat(150).substring(0, 150),
                            Stream.of("&", "<", "W")
                                    .map(wrong -> new WrongChoice(
                                            wrong.repeat(150),
                                            Optional.of(filler.repeat(300).substring(0, 300))))
                                    .toList()))
                    .since(99, 999)
                    .explanation(filler.repeat(800).substring(0, 800))
                    .tags(IntStream.range(0, 8).mapToObj(i -> "t".repeat(40)).toList())
                    .difficulty(Difficulty.HARD)
                    .source("https://kubernetes.io/" + "&".repeat(478))
                    .made();
            List<String> names =
                    IntStream.range(0, 500).mapToObj(i -> filler.repeat(80)).toList();
            Tally tally = new Tally(List.of(500, 0, 0, 0), 0, 0, names);
            assertThat(Stream.concat(
                                    forms(card, names.get(0), tally).stream(), suggestions(card, names.get(0)).stream())
                            .map(Accepted::problems)
                            .flatMap(List::stream))
                    .as("filled with %s", filler)
                    .isEmpty();
        }
    }

    private static List<JsonNode> payloads(SplittableRandom random) {
        Card card = new TestCard("an-id")
                .topic(HostileText.of(random, 60))
                .asks(HostileText.of(random, 500), HostileText.of(random, 800))
                .recall(HostileText.of(random, 500))
                .snippet(SnippetLanguage.TEXT, HostileText.of(random, 1_200))
                .choices(new Choices(
                        HostileText.full(random, 150),
                        IntStream.range(0, 1 + random.nextInt(3))
                                .mapToObj(i -> new WrongChoice(
                                        HostileText.full(random, 150), Optional.of(HostileText.of(random, 300))))
                                .toList()))
                .explanation(HostileText.full(random, 800))
                .tags(List.of(HostileText.of(random, 40)))
                .source("https://kubernetes.io/" + HostileText.of(random, 400))
                .made();
        String name = HostileText.of(random, 80);
        var payloads = new ArrayList<>(forms(card, name, Samples.tally(card, 60, name)));
        payloads.addAll(flagged(card, name, HostileText.full(random, 1_000)));
        payloads.add(Payload.of(PlainText.of(HostileText.of(random, 5000))));
        payloads.add(Payload.of(UnknownCommandView.of(name, Optional.of("search " + HostileText.of(random, 3000)))));
        var status = new Status(
                Optional.of(Samples.channel(ChannelState.ACTIVE)),
                Optional.of(name),
                Map.of(),
                true,
                List.of(),
                List.of(),
                List.of(new AdminNote(false, "deck", HostileText.of(random, 4000))));
        payloads.add(Payload.of(StatusView.of(status, Samples.NOW)));
        var line = new Board.Line(OptionalInt.of(1), new Standing("U1", name, 10, 1, 0, 0, 0), false, Optional.empty());
        var board = new BoardShown(
                new DatedWindow(Window.ALL, Samples.TODAY),
                new Board(Collections.nCopies(10, line), Optional.empty(), 10, false));
        payloads.add(Payload.of(BoardView.of(board)));
        payloads.add(Payload.of(BoardView.shared(board, name)));
        payloads.add(Payload.of(AnnouncementView.of(new AnnouncedChange(
                HostileText.of(random, 5000), Optional.empty(), Samples.BERLIN, OptionalLong.of(3)))));
        payloads.add(Payload.of(SearchView.of(HostileText.of(random, 5000), List.of(new FoundCard(card, true)))));
        payloads.add(Payload.of(SearchView.of(HostileText.of(random, 5000), List.of())));
        payloads.addAll(topics(random));
        payloads.addAll(suggestions(card, name));
        return payloads;
    }

    private static List<JsonNode> suggestions(Card card, String name) {
        var open = SuggestionSamples.open(card, name);
        var by = Optional.of(name);
        Round daily = Samples.daily(card);
        return List.of(
                Payload.of(SuggestionView.of(open)),
                Payload.of(SuggestionView.of(SuggestionSamples.accepted(open, name))),
                Payload.of(SuggestionView.of(SuggestionSamples.spoiling(SuggestionSamples.accepted(open, name)))),
                Payload.of(SuggestionView.decided(SuggestionSamples.declined(open, name))),
                Payload.of(SuggestionView.decidedAlready(SuggestionSamples.declined(open, name))),
                Payload.of(SlackMessage.of("A list", SuggestionBlocks.brief(open))),
                Payload.of(SuggestForm.editing(open, "")),
                Payload.of(SuggestForm.declining(open, "")),
                Payload.of(ClosedCardView.of(new ClosedRound(daily, Samples.tally(card, 3, name), by))),
                Payload.of(ResultView.of(SuggestionSamples.by(Samples.again(daily, new Chosen(daily.right()), 0), by))),
                Payload.of(FoundCardView.of(SuggestionSamples.found(card, by))));
    }

    private static List<JsonNode> topics(SplittableRandom random) {
        List<Coverage> names = coverages(random, 1 + random.nextInt(150));
        var had = new DeckCoverage(new Coverage("", 3, 9), coverages(random, 8), names, names, names);
        List<Mastery> mastery = names.stream()
                .map(name -> new Mastery(name.name(), random.nextInt(3), 2, 2))
                .toList();
        return List.of(
                Payload.of(TopicsView.ofChannel(had, "C1")),
                Payload.of(TopicsView.ofMember(had)),
                Payload.of(TopicsView.modal(had, "C1", random.nextInt(4))),
                Payload.of(MasteryView.modal(new Progress(1, 2, 3, mastery, mastery), random.nextInt(4))));
    }

    private static List<Coverage> coverages(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Coverage(HostileText.of(random, 60), random.nextInt(3), 2))
                .toList();
    }

    /** The card and ten times what members say of it, in full length. */
    private static List<JsonNode> flagged(Card card, String name, String words) {
        var flags = IntStream.range(0, 4)
                .mapToObj(i -> FlagSamples.flag(i, "U" + i, card, FlagReason.WRONG, words))
                .toList();
        var names = flags.stream().collect(Collectors.toMap(flag -> flag.by().id(), flag -> name));
        var ten = Collections.nCopies(10, new FlaggedCard(card, false, flags));
        var toDecide = new ToDecide(ten, 5_000, names, 70);
        String decided = ToDecideView.words(new Decided(card, Decision.RETIRED, name, false));
        return List.of(
                Payload.of(ToDecideView.of(toDecide)),
                Payload.of(DeckReviewView.of(DeckReviewSamples.of(toDecide, card, name))),
                Payload.of(ToDecideView.after(decided, toDecide)),
                Payload.of(DeckReviewView.after(decided, DeckReviewSamples.of(toDecide, card, name))),
                Payload.of(FlagForm.of(new ToFlag(new Sighting.SeenInPractice(7), card, true, Optional.empty()))));
    }

    /** A card in all its forms, as members of a channel see it. */
    static List<JsonNode> forms(Card card, String name, Tally tally) {
        Round daily = Samples.daily(card);
        var streak = Optional.<Streak>empty();
        int right = daily.right();
        int wrong = daily.order().positionOf(1);
        var topical = Samples.showing(card, Optional.of(card.topic()));
        Card flashcard = Samples.withoutChoices(card);
        Stream<SlackMessage> messages = Stream.of(
                Samples.open(daily, Optional.empty(), 0),
                Samples.open(Samples.late(card), Optional.empty(), 500),
                DigestView.of(Samples.digest(card, Collections.nCopies(30, name))),
                DigestView.withTextBars(Samples.digest(card, List.of(name))),
                Samples.open(Samples.extra(card), Optional.of(name), 1),
                ClosedCardView.of(daily, tally),
                ClosedCardView.of(Samples.extra(card), Samples.tally(card, 0, name)),
                ResultView.of(Samples.result(daily, new Chosen(right), 10, streak)),
                ResultView.of(Samples.result(daily, new Chosen(wrong), 0, streak)),
                PracticeView.of(new Next.Shown(topical)),
                PracticeView.of(new Next.Gone(new CardGroup(Grouping.DECK, name), new Next.Shown(topical))),
                ResultView.of(Samples.again(daily, new Chosen(wrong), 0)),
                PracticeView.of(Samples.practised(topical, new Chosen(right), false)),
                PracticeView.of(Samples.practised(topical, new Chosen(wrong), true)),
                PracticeView.of(new Next.Shown(Samples.showing(flashcard, Optional.empty()))),
                Samples.open(Samples.daily(flashcard), Optional.empty(), 2),
                ClosedCardView.of(Samples.daily(flashcard), Samples.tally(flashcard, 3, name)),
                ResultView.of(Samples.result(Samples.daily(flashcard), new SelfGraded(Grade.HARD), 0, streak)),
                PracticeView.of(new Next.Done(
                        Optional.of(new CardGroup(Grouping.TOPIC, card.topic())),
                        PracticeRun.DAILY,
                        Samples.TODAY,
                        new Practice.Done(Optional.empty(), 0, true, true, true),
                        new PracticeTally(2, 1, 0, false, List.of(card.id())))),
                FoundCardView.of(Samples.looked(card, false)),
                FoundCardView.of(Samples.looked(card, true)),
                CuratedCardView.of(Samples.looked(card, false)),
                CuratedCardView.after(name, CuratedCardView.of(Samples.looked(card, false))),
                CuratedCardView.retired(new FoundCard(card, false)));
        List<Mastery> mastery = Collections.nCopies(20, new Mastery(card.topic(), 1, 2, 3));
        var progress = new Progress(1, 2, 3, mastery, mastery);
        var numbers = new MemberNumbers(
                7,
                new Standing("U1", name, 10, 1, 0, 0, 0),
                new Recall(1, 2),
                new ShownChannels(List.of(), 0),
                progress,
                1,
                new Activity(Samples.TODAY, Map.of()),
                Collections.nCopies(5, card));
        var home = new Home(Samples.NOW, List.of(), numbers, true, new MemberSwitches(true, false, false));
        Stream<View> modals = Stream.of(
                HomeView.of(home, (in, ts) -> Optional.empty()),
                ResultView.modal(Samples.result(daily, new Revealed(), 0, streak)),
                PracticeView.modal(Samples.practised(topical, new Chosen(wrong), false)),
                PracticeView.modal(new Next.Shown(topical)),
                SelfGradeView.ofRound(
                        1, flashcard, Map.of(Grade.AGAIN, 1, Grade.HARD, 2, Grade.GOOD, 3, Grade.EASY, 365)));
        return Stream.concat(
                        Stream.concat(messages, Stream.of(NumbersView.of(numbers)))
                                .map(Payload::of),
                        modals.map(Payload::of))
                .toList();
    }
}
