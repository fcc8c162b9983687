package io.github.k8scard.ops;

import io.github.k8scard.bot.AnswerListener;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;

/** How many answers came, and which. Safe for concurrent use. */
final class AnswerMetrics implements AnswerListener {
    private final MeterRegistry registry;

    AnswerMetrics(MeterRegistry registry) {
        this.registry = registry;
        // so that the first of each can be seen as a rise
        for (Verdict verdict : Verdict.values()) {
            Stream.of("round", "practice").forEach(where -> counter(verdict, where));
        }
    }

    @Override
    public void answered(Answer answer) {
        counter(answer.judgement().verdict(), answer.roundId().isPresent() ? "round" : "practice")
                .increment();
    }

    private Counter counter(Verdict verdict, String where) {
        return Counter.builder("k8scard.answers")
                .description("First answers of members to cards, once they are stored.")
                .tag("verdict", LabelValue.of(verdict))
                .tag("place", where)
                .register(registry);
    }
}
