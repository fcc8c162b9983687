package io.github.k8scard.bench;

/** What is measured of a program, in the order of the table. */
enum Figure {
    FIRST_CLICKS("clicks/s, first 10 s after ready"),
    FIRST_P99("… p99, ms"),
    LATER_CLICKS("clicks/s, 10 s after a minute of load (the peer: after 15 s)"),
    LATER_P50("… p50, ms"),
    LATER_P99("… p99, ms"),
    LATER_CPU("… processor a click, µs"),
    CARD_COMMANDS("`/k8scard` a second"),
    CARD_P99("… p99, ms"),
    BOARD_COMMANDS("`/k8scard leaderboard` a second, 1,000 members on the board"),
    BOARD_P99("… p99, ms"),
    PACED_P50("200 clicks/s for a minute (the peer: for 10 s): p50, ms"),
    PACED_P99("… p99, ms"),
    PACED_CPU("… processor, % of a core"),
    PACED_RESIDENT("… resident, MB"),
    READY("start to ready, s"),
    FIRST_CLICK("first click after it, ms"),
    HUNDRED("100 clicks at once right after ready, slowest, ms"),
    RESIDENT("resident after all those clicks, MB"),
    CLICKS("… so many clicks"),
    BYTES_RUNNING("bytes on disk an answer, while running"),
    BYTES_RESTARTED("… after a clean stop and a restart"),
    DUE("300 channels due in one minute: all posted after, s"),
    POSTGRES_FIRST("clicks/s on PostgreSQL, first 10 s after ready"),
    POSTGRES_FIRST_P99("… p99, ms"),
    POSTGRES_LATER("clicks/s on PostgreSQL, 10 s after 20 s of load"),
    POSTGRES_LATER_P99("… p99, ms");

    private final String words;

    Figure(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
