package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What a whole team does with its cards, all the time, as fast as the bot keeps up and at most some forty a second. */
final class MixedLoad {
    private static final int ACTORS = 4;
    private static final int MILLIS_BETWEEN_ACTS = 100;

    private final Site site;
    private final LoadLedger ledger;
    private final long seed;

    /** What goes on meanwhile. */
    interface Meanwhile {
        void run() throws IOException;
    }

    MixedLoad(Site site, LoadLedger ledger, long seed) {
        this.site = site;
        this.ledger = ledger;
        this.seed = seed;
    }

    /** Two cards in each channel, before anything goes wrong. */
    void begin() {
        for (int i = 0; i < 2; i++) {
            for (String channel : LoadTeam.CHANNELS) {
                int before = site.slack().snapshot().messagesIn(channel).size();
                site.slack().member(LoadTeam.MEMBERS.get(i)).types(channel, "/k8scard quiz");
                site.slack()
                        .await(
                                "a card in " + channel,
                                now -> now.messagesIn(channel).size() > before,
                                BotProcess.PATIENCE);
            }
        }
    }

    /** Everybody goes on until something else has been done. */
    @SuppressWarnings("FutureReturnValueIgnored") // what an actor does is in the ledger
    void during(Meanwhile meanwhile) throws IOException, InterruptedException {
        ScheduledExecutorService actors = Executors.newScheduledThreadPool(ACTORS);
        ExecutorService twins = Executors.newCachedThreadPool();
        int each = LoadTeam.MEMBERS.size() / ACTORS;
        IntStream.range(0, ACTORS)
                .mapToObj(i -> new LoadActor(
                        site.slack(), ledger, LoadTeam.MEMBERS.subList(i * each, (i + 1) * each), seed + i, twins))
                .forEach(actor -> actors.scheduleAtFixedRate(actor, 0, MILLIS_BETWEEN_ACTS, TimeUnit.MILLISECONDS));
        try {
            meanwhile.run();
        } finally {
            actors.shutdown();
            assertThat(actors.awaitTermination(BotProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            twins.shutdown();
        }
    }

    /** A click on each card that is open, so that the bot knows that it has arrived. */
    void proveCards() {
        List<Message> cards =
                new ArrayList<>(LoadTeam.cards(site.slack().snapshot()).toList());
        var member = site.slack().member(LoadTeam.MEMBERS.get(new Random(seed).nextInt(LoadTeam.MEMBERS.size())));
        for (Message card : cards) {
            String action = card.offers("round:reveal") ? "round:reveal" : "round:open";
            await().atMost(BotProcess.PATIENCE).until(() -> {
                var click = member.clicks(card, action);
                ledger.note("proof", click);
                return click.status() == 200;
            });
        }
    }
}
