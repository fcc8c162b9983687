package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.extra;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which weeks a channel is told about before a card; its cards are of Mondays, and now and then somebody asks for one.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class DigestDueTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private final TestDatabase database;
    private final CloseRounds closeRounds;
    private final Channel channel;

    DigestDueTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        closeRounds = new CloseRounds(database.database(), NobodyTold.of(database.database()));
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @Test
    void a_week_whose_last_round_was_open_on_the_only_posting_day_is_told_with_the_next() {
        answered(MONDAY);
        answered(MONDAY.plusDays(6));
        assertThat(dueOn(MONDAY.plusWeeks(1))).as("Sunday's card is open").isEmpty();
        answered(MONDAY.plusWeeks(1));
        List<DigestDue> due = dueOn(MONDAY.plusWeeks(2));
        assertThat(due).extracting(DigestDue::week).containsExactly(MONDAY, MONDAY.plusWeeks(1));
        owe(due);
        assertThat(dueOn(MONDAY.plusWeeks(2))).isEmpty();
        assertThat(database.column("select body from delivery where kind = 'DIGEST' order by id"))
                .containsExactly("2026-11-23", "2026-11-30");
    }

    @Test
    void only_the_last_two_weeks_with_answers_are_told_however_far_back() {
        answered(MONDAY);
        answered(MONDAY.plusWeeks(1));
        answered(MONDAY.plusWeeks(4));
        posted(database, extra(channel, "a", MONDAY.plusWeeks(6)));
        assertThat(dueOn(MONDAY.plusWeeks(8)))
                .extracting(DigestDue::week)
                .containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(4));
    }

    @Test
    void champions_whose_digest_failed_are_named_with_the_next() {
        answered(MONDAY);
        LocalDate posting = MONDAY.plusWeeks(2);
        owe(dueOn(posting));
        answered(posting);
        assertThat(dueOn(posting.plusWeeks(1)).get(0).championsOf()).isEmpty();
        database.execute("update delivery set state = 'UNKNOWN' where kind = 'DIGEST'");
        assertThat(dueOn(posting.plusWeeks(1)).get(0).championsOf()).isEmpty();
        database.execute("update delivery set state = 'FAILED' where kind = 'DIGEST'");
        assertThat(dueOn(posting.plusWeeks(1))).containsExactly(new DigestDue(posting, Optional.of(NOVEMBER)));
    }

    private void answered(LocalDate date) {
        long round = posted(database, extra(channel, "a", date));
        database.write(
                tables -> tables.scores().add(channel.id(), date, answer(round, ANNA, "a", date, Verdict.RIGHT)));
    }

    private List<DigestDue> dueOn(LocalDate posting) {
        closeRounds.run(nine(posting).minusSeconds(60));
        return database.read(tables -> DigestDue.before(posting, tables, channel));
    }

    private void owe(List<DigestDue> due) {
        database.write(tables -> due.forEach(one -> one.owe(tables, channel, Samples.NOW, Samples.NOW.plusSeconds(9))));
    }
}
