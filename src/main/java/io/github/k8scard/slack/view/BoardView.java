package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.board.Board;
import io.github.k8scard.board.Points;
import io.github.k8scard.board.Standing;
import io.github.k8scard.bot.BoardShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A leaderboard. Names are plain text, so that nobody is notified. */
public final class BoardView {
    private static final String LEAD =
            " Answer today's card right and you lead. To post an extra card here now, type /k8scard quiz";

    private static final String GRADED =
            " Flashcards earn none: they count for your streak, and a grade decides when the card comes back.";

    private static final String RULES = "A right answer in time earns " + Points.of(true, true)
            + " points; none if you had answered that card"
            + " elsewhere since it was posted. With equal points, the better share of right answers leads.";

    private BoardView() {}

    /** The board as its caller sees it, with the caller's own line. */
    public static SlackMessage of(BoardShown shown) {
        var blocks = new ArrayList<>(blocks(shown, absent(shown)));
        if (!shown.board().top().isEmpty()) {
            blocks.add(Parts.plainContext(RULES));
            blocks.add(Blocks.actions(List.of(Parts.button(
                    "Share in channel", ActionIds.BOARD_SHARE, shown.window().written()))));
        }
        return SlackMessage.of(words(shown, absent(shown)), blocks);
    }

    /** The same after its caller has shared it; the channel gets it as soon as Slack takes it. */
    public static SlackMessage afterSharing(BoardShown shown) {
        var blocks = new ArrayList<>(blocks(shown, Optional.empty()));
        blocks.add(Parts.plainContext("✅ On its way to the channel. If it does not come, type /k8scard status"));
        return SlackMessage.of(words(shown, Optional.empty()) + "\nOn its way to the channel.", blocks);
    }

    /**
     * The board as a channel sees it.
     *
     * @param sharedBy the name of who shares it
     */
    public static SlackMessage shared(BoardShown shown, String sharedBy) {
        String by = "Shared by " + Name.of(sharedBy);
        var blocks = new ArrayList<>(blocks(shown, Optional.empty()));
        blocks.add(Parts.plainContext(by + " · /k8scard leaderboard shows you your place"));
        return SlackMessage.of(words(shown, Optional.empty()) + "\n" + by, blocks);
    }

    /** The line of a caller without answers in the window; empty if nobody has points, which is said already. */
    private static Optional<String> absent(BoardShown shown) {
        Board board = shown.board();
        boolean there = board.own().isPresent()
                || board.top().isEmpty()
                || board.top().stream().anyMatch(Board.Line::you);
        return there
                ? Optional.empty()
                : Optional.of("You: no answers " + shown.window().when());
    }

    private static List<LayoutBlock> blocks(BoardShown shown, Optional<String> absent) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("🏆 " + shown.window().title()));
        blocks.add(Parts.plainSection(lines(shown)));
        rest(shown.board(), absent).ifPresent(rest -> blocks.add(Parts.plainSection(rest)));
        return blocks;
    }

    private static String words(BoardShown shown, Optional<String> absent) {
        return shown.window().title() + "\n" + lines(shown) + "\n"
                + rest(shown.board(), absent).orElse("");
    }

    private static String lines(BoardShown shown) {
        List<Board.Line> top = shown.board().top();
        if (top.isEmpty()) {
            return nobody(shown);
        }
        return top.stream().map(BoardView::line).collect(Collectors.joining("\n"));
    }

    private static String nobody(BoardShown shown) {
        boolean past = shown.window().isPast();
        String how = past ? "" : LEAD;
        return (past ? "Nobody earned points here " : "Nobody has points here ")
                + shown.window().when() + "." + (shown.board().graded() ? GRADED : how);
    }

    /** How many others there are, and the caller's own line if it is not among the first. */
    private static Optional<String> rest(Board board, Optional<String> absent) {
        int others = board.players() - board.top().size();
        String more = others > 0 ? "… and " + others + " more\n" : "";
        String own = board.own().map(BoardView::line).or(() -> absent).orElse("");
        return Optional.of((more + own).strip()).filter(rest -> !rest.isEmpty());
    }

    private static String line(Board.Line line) {
        Standing standing = line.standing();
        return place(line) + Name.of(standing.name()) + (line.you() ? " (you)" : "") + ": "
                + NumbersView.points(standing.points()) + ", " + NumbersView.rightOf(standing)
                + line.movement().map(BoardView::moved).orElse("");
    }

    private static String place(Board.Line line) {
        if (line.rank().isEmpty()) {
            return "";
        }
        return switch (line.rank().getAsInt()) {
            case 1 -> "🥇 ";
            case 2 -> "🥈 ";
            case 3 -> "🥉 ";
            default -> line.rank().getAsInt() + ". ";
        };
    }

    /** Against the window before: {@code ▲ 2}, {@code ▼ 1}, {@code new}; nothing for who stayed. */
    private static String moved(Board.Movement movement) {
        if (movement.places().isEmpty()) {
            return " · new";
        }
        int places = movement.places().getAsInt();
        if (places == 0) {
            return "";
        }
        return places > 0 ? " · ▲ " + places : " · ▼ " + -places;
    }
}
