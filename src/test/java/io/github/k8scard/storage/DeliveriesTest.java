package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class DeliveriesTest {
    private final Outbox owed;

    DeliveriesTest(Engine engine) {
        owed = new Outbox(engine);
    }

    @Test
    @Tag("trap-23")
    void owing_the_message_of_a_round_twice_is_owing_it_once() {
        long round = owed.owedCard();
        Race.of(8, number -> {
            owed.database()
                    .write(tables -> tables.deliveries()
                            .owe(Owed.card(Recipient.in(owed.channel()), round, NOW.plusSeconds(1), Outbox.DEADLINE)));
            return null;
        });
        assertThat(owed.all()).hasSize(1);
        owed.oweClosing(round);
        assertThat(owed.all()).hasSize(2);
    }

    @Test
    @Tag("trap-23")
    void what_was_there_already_does_not_spoil_the_rest_of_its_transaction() {
        long round = owed.owedCard();
        var recipient = Recipient.in(owed.channel());
        owed.database().write(tables -> {
            tables.deliveries().owe(Owed.card(recipient, round, NOW.plusSeconds(1), Outbox.DEADLINE));
            tables.deliveries().owe(Owed.closing(recipient, round, NOW, Outbox.DEADLINE));
        });
        assertThat(owed.all()).hasSize(2);
    }

    @Test
    void a_notice_is_owed_once_for_each_thing_it_answers_to() {
        owed.noticeOnce("hello", "Ev1", NOW);
        owed.noticeOnce("hello", "Ev1", NOW);
        assertThat(owed.all()).hasSize(1);
        owed.noticeOnce("hello", "Ev2", NOW);
        assertThat(owed.all()).hasSize(2);
        owed.notice("no key", NOW);
        owed.notice("no key", NOW);
        assertThat(owed.all()).hasSize(4);
        owed.database().write(tables -> {
            var elsewhere = Samples.channel(tables, "T2", "C1");
            tables.deliveries()
                    .owe(Owed.notice(Recipient.in(elsewhere), "hello", NOW, Outbox.DEADLINE)
                            .once("Ev1"));
        });
        assertThat(owed.all()).hasSize(5);
    }

    @Test
    void trouble_is_what_failed_or_is_unknown_in_a_channel_latest_first_and_three_at_most() {
        var states = Stream.of(DeliveryState.values()).toList();
        for (int day = 0; day < 10; day++) {
            Samples.delivered(
                    owed.database(),
                    Samples.daily(owed.channel(), "c" + day, MONDAY.plusDays(day)),
                    states.get(day % states.size()));
        }
        var other = owed.database().read(tables -> Samples.channel(tables, "T1", "C2"));
        Samples.delivered(owed.database(), Samples.daily(other, "o", MONDAY.plusDays(9)), DeliveryState.FAILED);
        owed.database().execute("update delivery set settled_at = created_at where state in ('FAILED', 'UNKNOWN')");
        Instant now = Samples.nine(MONDAY.plusDays(10));
        assertThat(troubled(NOW, now))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.UNKNOWN, DeliveryState.FAILED, DeliveryState.UNKNOWN);
        assertThat(troubled(Samples.nine(MONDAY.plusDays(9)), now)).hasSize(1);
        assertThat(troubled(now, now)).isEmpty();
        assertThat(troubled(NOW, NOW))
                .as("what happened while the clock was ahead is not shown for long")
                .isEmpty();
    }

    @Test
    void a_delivery_goes_where_its_channel_is_now() {
        owed.owedCard();
        owed.database()
                .execute("update channel set slack_id = 'CMOVED' where id = "
                        + owed.channel().id());
        assertThat(owed.claim(NOW).orElseThrow().address().slackId()).isEqualTo("CMOVED");
    }

    @Test
    void a_direct_message_is_addressed_to_its_member_and_owed_once() {
        var ada = new MemberKey(owed.channel().address().workspaceId(), "U0ADA");
        for (int i = 0; i < 2; i++) {
            owed.database()
                    .write(tables -> tables.deliveries()
                            .owe(Owed.notice(new Recipient.Directly(ada), "Hello", NOW, NOW.plusSeconds(60))
                                    .once("hello")));
        }
        var claimed = owed.claim(NOW).orElseThrow();
        assertThat(claimed.address()).isEqualTo(new ChannelAddress(ada.workspaceId(), "U0ADA"));
        assertThat(claimed.channelId()).isEmpty();
        assertThat(claimed.text()).hasValue("Hello");
        assertThat(owed.claim(NOW.plusSeconds(5))).isEmpty();
    }

    private List<Delivery> troubled(Instant since, Instant now) {
        return owed.database()
                .read(tables -> tables.deliveries().troubled(owed.channel().id(), since, now));
    }
}
