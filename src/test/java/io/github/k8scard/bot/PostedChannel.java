package io.github.k8scard.bot;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A channel with a schedule, in a database of its own. */
final class PostedChannel implements AutoCloseable {
    private final Database database = Database.open(Engine.H2.fresh());
    private final CorrectPlans correctPlans;
    private final PostDue postDue;
    private final long channelId;

    PostedChannel(Schedule schedule, Instant start) {
        Messenger messenger = mock(Messenger.class);
        when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
        var installation = new Installation(database);
        // more than there can be open rounds
        var cards =
                IntStream.range(0, 20).mapToObj(n -> Samples.card("card" + n)).toList();
        var deck = TestDecks.current(cards);
        var followDecks = new FollowDecks(database, installation, deck);
        new JoinWorkspace(database, messenger, installation, new Admins(Set.of()), followDecks).run(start);
        correctPlans = new CorrectPlans(database, installation);
        postDue = new PostDue(
                database, installation, new ChooseCard(deck, new Fsrs()), NobodyTold.of(database), new Random(1));
        channelId = database.inTransaction(tables -> {
            var channel = Samples.channel(tables, "T1", "C1");
            tables.channels()
                    .save(channel.scheduled(
                            ChannelSettings.INITIAL.with(schedule),
                            "U1",
                            schedule.next(start).at()));
            return channel.id();
        });
    }

    /** What is done each minute. */
    void tick(Instant now) {
        correctPlans.run(now);
        postDue.run(now);
    }

    Database database() {
        return database;
    }

    Channel channel() {
        return database.inTransaction(tables -> tables.channels().get(channelId));
    }

    void change(UnaryOperator<Channel> change) {
        database.useTransaction(
                tables -> tables.channels().save(change.apply(tables.channels().lock(channelId))));
    }

    List<Round> rounds() {
        return database.inTransaction(tables -> LongStream.iterate(1, id -> id + 1)
                .mapToObj(id -> tables.rounds().find(id))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .filter(round -> round.channelId() == channelId)
                .toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
