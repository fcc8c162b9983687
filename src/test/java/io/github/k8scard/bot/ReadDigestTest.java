package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryProgress;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadDigestTest {
    private static final Instant NEXT_MONDAY = nine(MONDAY.plusWeeks(1)).plusSeconds(60);

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Channel channel = channel("T1", "C1");

    @Test
    void the_hardest_card_is_told_unless_it_is_open_in_another_channel_of_the_workspace() {
        long round = posted(database, daily(channel, "hard", MONDAY));
        for (String member : List.of("U1", "U2", "U3")) {
            database.write(tables -> tables.answers()
                    .appendIfFirst(
                            answer(round, new MemberKey("T1", member), "hard", MONDAY, Verdict.WRONG), card("hard")));
        }
        posted(database, daily(channel("T2", "C1"), "hard", MONDAY.plusWeeks(1)));
        assertThat(hardest()).as("another workspace is none of their business").contains("hard");
        posted(database, daily(channel("T1", "C2"), "hard", MONDAY.plusWeeks(1)));
        assertThat(hardest()).isEmpty();
    }

    private Channel channel(String workspace, String slackId) {
        return database.read(tables -> Samples.channel(tables, workspace, slackId));
    }

    private Optional<String> hardest() {
        var delivery = new Delivery(
                1,
                Owed.digest(Recipient.in(channel), MONDAY.toString(), NEXT_MONDAY, NEXT_MONDAY),
                channel.address(),
                new DeliveryProgress(
                        DeliveryState.SENDING, 1, Optional.of(NEXT_MONDAY), Optional.empty(), Optional.empty()));
        return database.read(tables -> ReadDigest.of(tables, delivery, NEXT_MONDAY))
                .hardest()
                .map(hardest -> hardest.card().id());
    }
}
