package io.github.k8scard.bench;

import io.github.k8scard.bench.load.AskedCard;
import io.github.k8scard.bench.load.Clicks;
import io.github.k8scard.bench.load.SlackLoad;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The peer with or without the private reply. */
record PeerOnSqlite(Place place, SlackLoad slack, Report report, DeckCards deck, Peer peer) implements Part {
    private static final int ROUNDS = 1_500;

    @Override
    public void run() throws IOException, InterruptedException {
        Column column = peer.reply() ? Column.PEER : Column.SILENT_PEER;
        try (var folder = Folder.in(place.work())) {
            new Subject(slack, report, column, clicks()).starts(() -> started(folder));
        }
        try (var folder = Folder.in(place.work());
                Program program = started(folder)) {
            var subject = new Subject(slack, report, column, clicks());
            subject.clicks(program, Extent.PEER.minute());
            subject.clicksUpTo(program, Extent.PEER.answers(), Extent.PEER.answersWithin());
            if (peer.reply()) {
                subject.commands(program);
            }
            subject.paced(program, Extent.PEER.paced());
        }
    }

    private Program started(Folder folder) throws IOException, InterruptedException {
        return peer.start(slack, folder.path().resolve("peer.db"));
    }

    private Clicks clicks() {
        return new Clicks(slack.standIn(), cards(deck), OursOnH2.MEMBERS);
    }

    /** The same as ours. The peer keeps no rounds, and takes a card for a round by its number. */
    static List<AskedCard> cards(DeckCards deck) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(i -> {
                    var card = deck.asked().get(i % deck.asked().size());
                    return new AskedCard(i, OpenRounds.channel(i), OpenRounds.ts(i), card.question(), card.choices());
                })
                .toList();
    }
}
