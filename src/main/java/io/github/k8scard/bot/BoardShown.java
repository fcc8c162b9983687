package io.github.k8scard.bot;

import io.github.k8scard.board.Board;
import io.github.k8scard.board.DatedWindow;

/**
 * A leaderboard as one member, or a channel, sees it.
 *
 * @param window what it covers
 * @param board the lines
 */
public record BoardShown(DatedWindow window, Board board) {}
