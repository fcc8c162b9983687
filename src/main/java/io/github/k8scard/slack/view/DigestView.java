package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Window;
import io.github.k8scard.bot.Digest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a channel's week went, for all its members. Names are plain text, so that nobody is notified. */
public final class DigestView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final int NAMED = 10;
    private static final int QUESTION = 2_900;
    private static final int IN_A_ROW_AT_LEAST = 2;
    private static final String ANEW = "A new week has begun, and everyone starts at 0: /k8scard leaderboard";

    private DigestView() {}

    /** With Slack's own chart. */
    public static SlackMessage of(Digest digest) {
        return message(digest, chart(digest.days()));
    }

    /** With a chart made of characters, for where Slack does not take its own. */
    public static SlackMessage withTextBars(Digest digest) {
        return message(digest, Parts.section(textBars(digest.days())));
    }

    private static SlackMessage message(Digest digest, LayoutBlock chart) {
        String title = "The week of " + Window.days(digest.week());
        String news = news(digest);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("📊 " + title));
        blocks.add(Parts.plainSection(news));
        blocks.add(chart);
        digest.hardest().ifPresent(hardest -> {
            blocks.add(Parts.section("*" + hardestTitle(hardest.tally()) + "*\n"
                    + Mrkdwn.of(hardest.card().question(), QUESTION)));
            blocks.addAll(AnswerText.blocks(hardest.card()));
        });
        blocks.add(Parts.plainContext(ANEW));
        String hardest = digest.hardest()
                .map(card -> "\n" + hardestTitle(card.tally()) + ": "
                        + Markdown.words(card.card().question()) + " " + AnswerText.words(card.card()))
                .orElse("");
        return SlackMessage.of(title + "\n" + news + "\n" + inWords(digest.days()) + hardest, blocks);
    }

    private static String news(Digest digest) {
        return Stream.of(champions(digest), winners(digest), Optional.of(turnout(digest)), streak(digest))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
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
        List<String> names =
                standings.stream().limit(NAMED).map(one -> Name.of(one.name())).toList();
        int others = standings.size() - names.size();
        if (others > 0) {
            return String.join(", ", names) + " and " + others + " more";
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String turnout(Digest digest) {
        int scored = sum(digest, DayTurnout::scored);
        int right = sum(digest, DayTurnout::right);
        int answers = sum(digest, DayTurnout::answers);
        return "🙌 " + (digest.members() == 1 ? "One of you" : digest.members() + " of you") + " gave " + answers
                + (answers == 1 ? " answer" : " answers")
                + (scored == 0 ? "" : "; " + right + " of " + scored + " were right (" + percent(right, scored) + ")");
    }

    private static Optional<String> streak(Digest digest) {
        int length = digest.streak().length();
        int best = digest.streak().best();
        return length < IN_A_ROW_AT_LEAST
                ? Optional.empty()
                : Optional.of("🔥 3 or more of you answered the last " + length + " cards"
                        + (best > length ? "; your best is " + best + " in a row" : ", your best so far"));
    }

    private static LayoutBlock chart(List<DayTurnout> days) {
        List<String> categories =
                days.stream().map(day -> DAY.format(day.date())).toList();
        var series = new ArrayList<ChartBlock.Series>();
        series.add(new ChartBlock.Series(
                "Answers", days.stream().map(DayTurnout::answers).toList()));
        if (days.stream().anyMatch(day -> day.scored() > 0)) {
            series.add(new ChartBlock.Series(
                    "Right", days.stream().map(DayTurnout::right).toList()));
        }
        return new ChartBlock("Answers a day, and how many were right", categories, series);
    }

    private static String textBars(List<DayTurnout> days) {
        return days.stream()
                .map(day -> "`" + Bars.bar(day.right(), Math.max(1, day.scored())) + "` " + inWords(day))
                .collect(Collectors.joining("\n"));
    }

    private static String inWords(List<DayTurnout> days) {
        return days.stream().map(DigestView::inWords).collect(Collectors.joining(", ")) + ".";
    }

    private static String inWords(DayTurnout day) {
        String date = DAY.format(day.date()) + ": ";
        if (day.answers() == 0) {
            return date + "no answers";
        }
        return date
                + (day.scored() == 0
                        ? day.graded() + " graded"
                        : day.right() + " right of " + day.scored() + " (" + percent(day.right(), day.scored()) + ")");
    }

    private static String hardestTitle(CardTally<Long> tally) {
        return "The hardest card, " + tally.right() + " right of " + tally.scored();
    }

    private static int sum(Digest digest, ToIntFunction<DayTurnout> value) {
        return digest.days().stream().mapToInt(value).sum();
    }

    static String percent(int part, int whole) {
        return Math.round(100f * part / whole) + "%";
    }
}
