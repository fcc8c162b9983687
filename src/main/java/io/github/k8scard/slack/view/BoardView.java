package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.board.Board;
import io.github.k8scard.board.Standing;
import io.github.k8scard.bot.ShowBoard.BoardShown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A leaderboard. Names are plain text, so that nobody is notified. */
public final class BoardView {
    private static final String EMPTY =
            "Nobody has points here yet. Answer today's card right and you lead the board; for a card now, type /k8scard quiz";

    private BoardView() {}

    /** The board as its caller sees it, with the caller's own line. */
    public static SlackMessage of(BoardShown shown) {
        Board board = shown.board();
        String top = board.top().isEmpty() ? EMPTY : lines(board.top());
        String rest = rest(board);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header(shown.title()));
        blocks.add(Parts.plainSection(top));
        if (!rest.isEmpty()) {
            blocks.add(Parts.plainSection(rest));
        }
        return SlackMessage.of(shown.title() + "\n" + top + "\n" + rest, blocks);
    }

    /** How many others there are, and the caller's own line if it is not among the first. */
    private static String rest(Board board) {
        int others = board.players() - board.top().size();
        String more = others > 0 ? "… and " + others + " more\n" : "";
        String own = board.own()
                .filter(line -> !board.top().contains(line))
                .map(BoardView::line)
                .orElse("");
        return (more + own).strip();
    }

    private static String lines(List<Board.Line> lines) {
        return lines.stream().map(BoardView::line).collect(Collectors.joining("\n"));
    }

    private static String line(Board.Line line) {
        Standing standing = line.standing();
        return place(line) + Name.of(standing.name()) + (line.you() ? " (you)" : "") + ": "
                + NumbersView.points(standing.points()) + ", " + NumbersView.rightOf(standing);
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
}
