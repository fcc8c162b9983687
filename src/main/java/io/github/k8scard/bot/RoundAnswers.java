package io.github.k8scard.bot;

import io.github.k8scard.bot.AnswerRound.Answered;
import io.github.k8scard.round.Answer;
import io.github.k8scard.storage.Answers.Given;
import io.github.k8scard.storage.Scores.Earned;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Clicks on rounds that are stored in one transaction, each by another member. What several have in common is read
 * once, and what each of them writes goes to the database together.
 */
final class RoundAnswers {
    private final Tables tables;
    private final Map<Long, ClickedRound> rounds = new HashMap<>();
    private final Map<RoundClick, Answer> answers = new LinkedHashMap<>();
    private final Map<RoundClick, Mistake> refused = new HashMap<>();

    private RoundAnswers(Tables tables) {
        this.tables = tables;
    }

    /**
     * Stores those that are the first of their members on their rounds.
     *
     * @param clicks each by another member
     * @return for each click what came of it, or what is thrown at whoever made it
     */
    static List<Supplier<Answered>> stored(Tables tables, RecordAnswer recordAnswer, List<RoundClick> clicks) {
        var all = new RoundAnswers(tables);
        all.judge(clicks);
        all.meetStrangers();
        var first = all.record(recordAnswer);
        return clicks.stream().map(click -> all.outcome(click, first)).toList();
    }

    private void judge(List<RoundClick> clicks) {
        clicks.stream()
                .collect(Collectors.groupingBy(RoundClick::roundId))
                .forEach((id, ofRound) ->
                        ClickedRound.read(tables, id, ofRound).ifPresent(round -> rounds.put(id, round)));
        for (RoundClick click : clicks) {
            try {
                answers.put(click, round(click).judged(click));
            } catch (Mistake e) {
                refused.put(click, e);
            }
        }
    }

    private ClickedRound round(RoundClick click) {
        var round = rounds.get(click.roundId());
        if (round == null) {
            throw Refusals.noSuchRound();
        }
        return round;
    }

    private void meetStrangers() {
        tables.members()
                .meet(answers.entrySet().stream()
                        .filter(one -> !round(one.getKey())
                                .members()
                                .containsKey(one.getKey().userId()))
                        .map(one -> one.getValue().member())
                        .toList());
    }

    private Set<Answer> record(RecordAnswer recordAnswer) {
        var given = answers.entrySet().stream()
                .map(one ->
                        new Given(one.getValue(), round(one.getKey()).round().card()))
                .toList();
        var first = recordAnswer.run(tables, given).stream().map(Given::answer).collect(Collectors.toSet());
        tables.scores()
                .add(answers.entrySet().stream()
                        .filter(one -> first.contains(one.getValue()))
                        .filter(one ->
                                one.getValue().inTime() && round(one.getKey()).posted())
                        .map(one -> earned(round(one.getKey()), one.getValue()))
                        .toList());
        return first;
    }

    private static Earned earned(ClickedRound clicked, Answer answer) {
        return new Earned(clicked.round().channelId(), clicked.round().localDate(), answer);
    }

    private Supplier<Answered> outcome(RoundClick click, Set<Answer> first) {
        var mistake = refused.get(click);
        if (mistake != null) {
            return () -> {
                throw mistake;
            };
        }
        var round = round(click).round();
        var answer = answers.get(click);
        if (first.contains(answer)) {
            return () -> new Answered(round, answer, true);
        }
        var earlier = tables.answers().inRound(round.id(), answer.member()).orElseThrow();
        return () -> new Answered(round, earlier, false);
    }
}
