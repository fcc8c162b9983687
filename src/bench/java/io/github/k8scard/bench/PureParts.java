package io.github.k8scard.bench;

import io.github.k8scard.bot.CardShown;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Memory;
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
import io.github.k8scard.slack.view.CardView;
import io.github.k8scard.slack.view.ResultView;
import io.github.k8scard.slack.view.SlackMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a click costs where nothing is asked of the database or of Slack. JMH makes and runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PureParts {
    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Card card =
            Decks.of(DeckReader.read(Path.of("deck.json"))).cards().get(0);
    private final String json = CardJson.write(card);
    private final Round round = round();
    private final RoundResult result = result();
    private final Fsrs fsrs = new Fsrs();
    private final Memory memory = fsrs.first(Grade.GOOD);

    /** Prints a row for each. */
    public static void main(String... arguments) throws RunnerException {
        Logger log = LoggerFactory.getLogger(PureParts.class);
        var options = new OptionsBuilder().include(PureParts.class.getName()).build();
        for (RunResult one : new Runner(options).run()) {
            String name =
                    one.getParams().getBenchmark().replaceFirst(".*\\.", "").replace('_', ' ');
            log.info(String.format(
                    Locale.ENGLISH,
                    "| %s, µs | %.2f |",
                    name,
                    one.getPrimaryResult().getScore()));
        }
    }

    @Benchmark
    public Memory one_step_of_memory() {
        return fsrs.next(memory, 3, Grade.GOOD);
    }

    @Benchmark
    public Card reading_the_text_of_a_card() {
        return CardJson.read(json);
    }

    @Benchmark
    public SlackMessage drawing_a_card() {
        return CardView.of(
                new CardShown(round, Optional.empty(), 7, Optional.empty(), Optional.empty(), round.localDate()),
                Optional.empty());
    }

    @Benchmark
    public SlackMessage drawing_a_result() {
        return ResultView.of(result);
    }

    private Round round() {
        var asked = new Asked(card, new ChoiceOrder(List.of(2, 0, 1, 3)), new Reason.NewCard());
        var made = new NewRound(
                "T1", 7, asked, new Occasion.Daily(NOW, false), TODAY, BERLIN, NOW, NOW.plusSeconds(86_400));
        return new Round(42, made, Optional.empty());
    }

    private RoundResult result() {
        var answer = new Answer(
                new MemberKey("T1", "U1"),
                card.id(),
                new AnswerTo.InRound(42, true, 10),
                Judgement.of(new Response.Chosen(1), card, round.order()),
                round.order().size(),
                NOW.atZone(BERLIN));
        return new RoundResult(round, answer, true, Optional.empty(), TODAY.plusDays(2), Optional.empty());
    }
}
