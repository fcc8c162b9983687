package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.bot.Digest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A week day by day: as Slack's chart, as bars made of characters, and in words. The right answers are
 * left out where so few took part that they would give somebody away.
 */
final class DigestDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);

    private DigestDays() {}

    static LayoutBlock chart(Digest digest) {
        List<DayTurnout> days = digest.days();
        List<String> categories =
                days.stream().map(day -> DAY.format(day.date())).toList();
        var series = new ArrayList<ChartBlock.Series>();
        series.add(new ChartBlock.Series(
                "Answers", days.stream().map(DayTurnout::answers).toList()));
        boolean right = digest.tellsAccuracy() && days.stream().anyMatch(day -> day.scored() > 0);
        if (right) {
            series.add(new ChartBlock.Series(
                    "Right", days.stream().map(DayTurnout::right).toList()));
        }
        return new ChartBlock(right ? "Answers a day, and how many were right" : "Answers a day", categories, series);
    }

    static String textBars(Digest digest) {
        return digest.days().stream()
                .map(day -> (digest.tellsAccuracy() ? Bars.bar(day.right(), Math.max(1, day.scored())) + "  " : "")
                        + inWords(digest, day))
                .collect(Collectors.joining("\n"));
    }

    static String inWords(Digest digest) {
        return digest.days().stream().map(day -> inWords(digest, day)).collect(Collectors.joining(", ")) + ".";
    }

    private static String inWords(Digest digest, DayTurnout day) {
        String date = DAY.format(day.date()) + ": ";
        if (day.answers() == 0) {
            return date + "no answers";
        }
        if (digest.tellsAccuracy() && day.scored() > 0) {
            return date + day.right() + " right of " + day.scored() + " ("
                    + NumbersView.percent(day.right(), day.scored()) + ")";
        }
        return date + NumbersView.answers(day.answers());
    }
}
