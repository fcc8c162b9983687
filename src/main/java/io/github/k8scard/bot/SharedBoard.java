package io.github.k8scard.bot;

import io.github.k8scard.board.DatedWindow;

/**
 * What a delivery of a shared leaderboard says of it. The board itself is read when it is sent.
 *
 * @param window which board
 * @param by the Slack user who shares it
 */
record SharedBoard(DatedWindow window, String by) {

    String written() {
        return by + " " + window.written();
    }

    static SharedBoard read(String written) {
        String[] words = written.split(" ", 2);
        return new SharedBoard(DatedWindow.read(words[1]), words[0]);
    }
}
