package io.github.k8scard.slack.view;

import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.board.Standing;
import io.github.k8scard.bot.Digest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to say of a week: champions, winners, turnout, the channel's streak and its members', a line each.
 * Plain text.
 */
final class DigestNews {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final int NAMED = 10;
    private static final int IN_A_ROW_AT_LEAST = 2;

    private DigestNews() {}

    static String of(Digest digest) {
        var news = Stream.of(champions(digest), winners(digest), Optional.of(turnout(digest)), streak(digest))
                .flatMap(Optional::stream);
        return Stream.concat(news, milestones(digest)).collect(Collectors.joining("\n"));
    }

    private static Optional<String> champions(Digest digest) {
        return digest.champions().map(champions -> {
            List<Standing> best = champions.standings();
            String month = MONTH.format(champions.month().from());
            return (best.size() == 1 ? "👑 The champion of " : "👑 The champions of ") + month + ": " + names(best)
                    + ", with " + NumbersView.points(best.get(0).points()) + (best.size() == 1 ? "" : " each");
        });
    }

    private static Optional<String> winners(Digest digest) {
        List<Standing> best = digest.winners();
        if (best.isEmpty()) {
            return Optional.empty();
        }
        String points = NumbersView.points(best.get(0).points());
        return Optional.of(
                best.size() == 1
                        ? "🏆 " + names(best) + " wins the week with " + points + ", "
                                + NumbersView.rightOf(best.get(0))
                        : "🏆 " + names(best) + " win the week together with " + points + " each");
    }

    private static String names(List<Standing> standings) {
        return namesOf(standings.stream().map(Standing::name).toList());
    }

    private static String namesOf(List<String> all) {
        List<String> names = all.stream().limit(NAMED).map(Name::of).toList();
        int others = all.size() - names.size();
        if (others > 0) {
            return String.join(", ", names) + " and " + others + " more";
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** No numbers for fewer than three members, since they would give away who was right. */
    private static String turnout(Digest digest) {
        if (!digest.tellsAccuracy()) {
            return "🙌 A few of you answered";
        }
        int scored = sum(digest, DayTurnout::scored);
        int right = sum(digest, DayTurnout::right);
        int answers = sum(digest, DayTurnout::answers);
        return "🙌 " + digest.members() + " of you gave "
                + NumbersView.answers(answers)
                + (scored == 0
                        ? ""
                        : "; " + right + " of " + scored + " were right (" + NumbersView.percent(right, scored) + ")");
    }

    private static Optional<String> streak(Digest digest) {
        int length = digest.streak().length();
        int best = digest.streak().best();
        return length < IN_A_ROW_AT_LEAST
                ? Optional.empty()
                : Optional.of("🔥 At least 3 of you answered each of the last " + length + " cards"
                        + (best > length ? "; your best run is " + best : ", your best run so far"));
    }

    /** For example {@code 🎉 25 daily cards answered in a row: Ada and Ben}. */
    private static Stream<String> milestones(Digest digest) {
        return digest.milestones().stream()
                .map(milestone ->
                        "🎉 " + milestone.length() + " daily cards answered in a row: " + namesOf(milestone.names()));
    }

    private static int sum(Digest digest, ToIntFunction<DayTurnout> value) {
        return digest.days().stream().mapToInt(value).sum();
    }
}
