package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mention at {@code NOW}, and the bot that joins the channel. */
class HearMentionTest {
    private static final ChannelAddress CHANNEL = new ChannelAddress("T1", "C1");
    private static final MemberKey MEMBER = new MemberKey("T1", "U1");
    private static final MemberKey BOT = new MemberKey("T1", "UBOT");

    private static TestDatabase served(Engine engine) {
        var database = TestDatabase.emptied(engine);
        database.read(tables -> {
            tables.workspaces().save("T1", "Acme", "UBOT", NOW);
            return null;
        });
        return database;
    }

    private static Event event(String id, long secondsLater) {
        return new Event("T1", id, NOW.plusSeconds(secondsLater), NOW.plusSeconds(secondsLater));
    }

    @ParameterizedTest
    @EnumSource
    void one_that_led_to_the_invitation_gets_no_answer_in_whichever_order_slack_tells_of_both(Engine engine) {
        var database = served(engine).database();
        var hearMention = new HearMention(database);
        assertThat(hearMention.isNew(event("E1", 0), MEMBER)).isTrue();
        assertThat(hearMention.getsAnswer(CHANNEL, NOW)).isTrue();
        new FollowChannels(database).joined(event("E2", 1), CHANNEL, BOT);
        assertThat(hearMention.getsAnswer(CHANNEL, NOW)).isFalse();
        assertThat(hearMention.getsAnswer(CHANNEL, NOW.plusSeconds(2))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void one_is_heard_once_and_never_from_the_bot_itself(Engine engine) {
        var hearMention = new HearMention(served(engine).database());
        assertThat(hearMention.isNew(event("E1", 0), BOT)).isFalse();
        assertThat(hearMention.isNew(event("E2", 0), MEMBER)).isTrue();
        assertThat(hearMention.isNew(event("E2", 0), MEMBER)).isFalse();
    }
}
