package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShareBoardTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final ShareBoard shareBoard = new ShareBoard(database.database());

    @ParameterizedTest
    @EnumSource
    void a_board_is_shared_wherever_a_card_is_posted_on_request(ChannelState state) {
        Channel channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        long round = posted(database, daily(channel, "a", MONDAY));
        database.write(
                tables -> tables.scores().add(channel.id(), MONDAY, answer(round, ANNA, "a", MONDAY, Verdict.RIGHT)));
        database.execute("update channel set state = '" + state + "'");
        if (state == ChannelState.SUSPENDED) {
            assertThatThrownBy(() -> share(channel))
                    .isInstanceOf(Mistake.class)
                    .hasMessageContaining("Invite me again: /invite @k8scard");
            assertThat(owed()).isEmpty();
        } else {
            share(channel);
            assertThat(owed()).containsExactly("UANNA THIS_WEEK 2026-11-23");
        }
    }

    private void share(Channel channel) {
        shareBoard.owe(channel.address(), ANNA, new DatedWindow(Window.THIS_WEEK, MONDAY), "1.1", Samples.NOW);
    }

    private List<String> owed() {
        return database.column("select body from delivery where kind = 'BOARD'");
    }
}
