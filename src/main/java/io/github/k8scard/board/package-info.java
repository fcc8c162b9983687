/**
 * Points, windows of time, rankings and streaks. Pure: what was answered comes in as an argument, and so does today.
 * Begin at {@link io.github.k8scard.board.Board} and {@link io.github.k8scard.board.StreakState}. May use
 * {@code member}, {@code round} and {@code words}.
 */
package io.github.k8scard.board;
