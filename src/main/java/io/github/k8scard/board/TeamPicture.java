package io.github.k8scard.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a team does, in numbers of which none says anything about fewer than 3 members.
 *
 * @param weeks the weeks in which somebody answered or a card closed that nobody had answered, oldest first
 * @param weakTopics topics known least, weakest first
 * @param tooHard cards known by fewer than 30 %, hardest first
 * @param tooEasy cards known by more than 95 %, easiest first
 */
public record TeamPicture(
        List<Week> weeks,
        List<CardTally<String>> weakTopics,
        List<CardTally<String>> tooHard,
        List<CardTally<String>> tooEasy) {
    private static final double WEAK = 0.7;
    private static final double TOO_HARD = 0.3;
    private static final double TOO_EASY = 0.95;

    public TeamPicture {
        weeks = List.copyOf(weeks);
        weakTopics = List.copyOf(weakTopics);
        tooHard = List.copyOf(tooHard);
        tooEasy = List.copyOf(tooEasy);
    }

    /**
     * What one member did with one card, in all rounds that have closed.
     *
     * @param right how often they were right
     * @param scored how often they were right, wrong or had it revealed
     */
    public record CardAnswers(String cardId, String memberId, int right, int scored) {}

    /** That a member answered rounds of a date. */
    public record Presence(LocalDate date, String memberId) {}

    /**
     * A week's participation.
     *
     * @param monday its first date
     * @param members how many took part; empty for one or two
     */
    public record Week(LocalDate monday, Optional<Integer> members) {}

    /**
     * @param closed the dates of posted rounds that have closed, so that nobody can answer them in time any more
     * @param presences who answered on which dates
     * @param answers what became of the cards
     * @param topicOf the topic of a card; empty for cards that are no longer in the deck, which are left out
     */
    public static TeamPicture of(
            List<LocalDate> closed,
            List<Presence> presences,
            List<CardAnswers> answers,
            Function<String, Optional<String>> topicOf) {
        List<CardAnswers> known = answers.stream()
                .filter(one -> topicOf.apply(one.cardId()).isPresent())
                .toList();
        var byHitRate = Comparator.<CardTally<String>>comparingDouble(CardTally::hitRate);
        List<CardTally<String>> topics =
                tallies(known, one -> topicOf.apply(one.cardId()).orElseThrow());
        List<CardTally<String>> cards = tallies(known, CardAnswers::cardId);
        return new TeamPicture(
                weeks(closed, presences),
                topics.stream()
                        .filter(topic -> topic.hitRate() < WEAK)
                        .sorted(byHitRate)
                        .toList(),
                cards.stream()
                        .filter(card -> card.hitRate() < TOO_HARD)
                        .sorted(byHitRate)
                        .toList(),
                cards.stream()
                        .filter(card -> card.hitRate() > TOO_EASY)
                        .sorted(byHitRate.reversed())
                        .toList());
    }

    private static List<Week> weeks(List<LocalDate> closed, List<Presence> presences) {
        Map<LocalDate, Set<String>> members = presences.stream()
                .collect(Collectors.groupingBy(
                        presence -> monday(presence.date()),
                        Collectors.mapping(Presence::memberId, Collectors.toSet())));
        return Stream.concat(closed.stream(), presences.stream().map(Presence::date))
                .map(TeamPicture::monday)
                .distinct()
                .sorted()
                .map(monday ->
                        week(monday, members.getOrDefault(monday, Set.of()).size()))
                .toList();
    }

    private static Week week(LocalDate monday, int members) {
        boolean tells = members == 0 || members >= CardTally.ANSWERERS_AT_LEAST;
        return new Week(monday, tells ? Optional.of(members) : Optional.empty());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Those that enough members answered, in the order of their ids. */
    private static List<CardTally<String>> tallies(List<CardAnswers> answers, Function<CardAnswers, String> id) {
        Map<String, List<CardAnswers>> grouped =
                answers.stream().collect(Collectors.groupingBy(id, TreeMap::new, Collectors.toList()));
        return grouped.entrySet().stream()
                .map(group -> tally(group.getKey(), group.getValue()))
                .filter(CardTally::tells)
                .toList();
    }

    private static CardTally<String> tally(String id, Collection<CardAnswers> answers) {
        return new CardTally<>(
                id,
                (int) answers.stream().map(CardAnswers::memberId).distinct().count(),
                answers.stream().mapToInt(CardAnswers::right).sum(),
                answers.stream().mapToInt(CardAnswers::scored).sum());
    }
}
