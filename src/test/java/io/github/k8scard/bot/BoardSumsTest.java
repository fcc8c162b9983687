package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.extra;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens in whatever order, the sums are what the answers come to. */
class BoardSumsTest {
    private static final int DAYS = 40;

    @ParameterizedTest
    @EnumSource
    void sums_are_what_the_answers_come_to_after_500_operations(Engine engine) {
        new Life(engine).run(500);
    }

    @Tag("thorough")
    @ParameterizedTest
    @EnumSource
    void sums_are_what_the_answers_come_to_after_10000_operations(Engine engine) {
        new Life(engine).run(10_000);
    }

    /** Two channels with rounds, twelve members, and time that goes on. */
    private static final class Life {
        private final SplittableRandom random = new SplittableRandom(42);
        private final TestDatabase database;
        private final AnswerRound answerRound;
        private final OpenFlashcard openFlashcard;
        private final CloseRounds closeRounds;
        private final SetSwitches setSwitches;
        private final FollowChannels followChannels;
        private final List<Channel> channels;
        private final List<Long> rounds = new ArrayList<>();

        Life(Engine engine) {
            database = TestDatabase.emptied(engine);
            var directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
            answerRound = new AnswerRound(database.database(), new RecordAnswer(new Fsrs()));
            openFlashcard = new OpenFlashcard(database.database(), directory, new Fsrs());
            closeRounds = new CloseRounds(database.database(), NobodyTold.of(database.database()));
            setSwitches = new SetSwitches(
                    database.database(), new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC));
            followChannels = new FollowChannels(database.database());
            channels = List.of(
                    database.read(tables -> Samples.channel(tables, "T1", "C1")),
                    database.read(tables -> Samples.channel(tables, "T1", "C2")));
        }

        void run(int operations) {
            Instant now = Samples.NOW;
            Duration step = Duration.ofDays(DAYS).dividedBy(operations);
            for (int i = 0; i < operations; i++) {
                now = now.plus(step);
                switch (random.nextInt(20)) {
                    case 0, 1 -> post(LocalDate.ofInstant(now, ZoneOffset.UTC));
                    case 2 -> closeRounds.run(now);
                    case 3 -> setSwitch();
                    case 4 -> leaveOrReturn(now);
                    case 5 -> clickTwiceAtOnce(now);
                    default -> click(now);
                }
            }
            assertThat(database.column("select count(*) from answer where in_time")
                            .get(0))
                    .isNotEqualTo("0");
            assertThat(database.column("select count(*) from answer where not in_time")
                            .get(0))
                    .isNotEqualTo("0");
            List<?> differences = database.read(tables -> tables.scoreAudit().differences());
            assertThat(differences).isEmpty();
            for (Channel channel : channels) {
                for (var dates : List.of(
                        Window.EVER,
                        Window.LAST_WEEK.rangeOn(MONDAY.plusDays(DAYS)),
                        Window.THIS_MONTH.rangeOn(MONDAY.plusDays(DAYS / 2)))) {
                    assertThat(shown(channel, dates)).containsExactlyInAnyOrderElementsOf(recounted(channel, dates));
                }
            }
        }

        private void post(LocalDate date) {
            Channel channel = channels.get(random.nextInt(2));
            var round =
                    random.nextBoolean() ? daily(channel, "card" + date, date) : extra(channel, "extra" + date, date);
            var state = random.nextInt(4) == 0 ? DeliveryState.UNKNOWN : DeliveryState.SENT;
            var id = database.read(tables -> tables.rounds().create(round));
            id.ifPresent(number -> {
                database.write(tables -> tables.deliveries()
                        .owe(Owed.card(Recipient.in(channel), number, round.createdAt(), round.closesAt())));
                database.execute("update delivery set state = '" + state + "' where round_id = " + number);
                rounds.add(number);
            });
        }

        /** Two threads, by chance of the same member. */
        private void clickTwiceAtOnce(Instant now) {
            if (!rounds.isEmpty()) {
                List<RoundClick> clicks = List.of(someClick(now), someClick(now));
                Race.of(2, thread -> answerRound.answer(clicks.get(thread)));
            }
        }

        /** Mostly on one of the latest rounds, by a message or within a modal. */
        private void click(Instant now) {
            if (rounds.isEmpty()) {
                return;
            }
            answerRound.answer(someClick(now));
        }

        private RoundClick someClick(Instant now) {
            int back = random.nextInt(10) == 0
                    ? random.nextInt(rounds.size())
                    : random.nextInt(Math.min(3, rounds.size()));
            long round = rounds.get(rounds.size() - 1 - back);
            Response response = switch (random.nextInt(5)) {
                case 0 -> new Response.Revealed();
                case 1 -> new Response.SelfGraded(Grade.EASY);
                default -> new Response.Chosen(random.nextInt(3));
            };
            String member = member();
            boolean inModal = random.nextInt(5) == 0 && opens(round, member, now);
            return new RoundClick(round, member, response, inModal ? "" : "17.5", now);
        }

        private boolean opens(long round, String member, Instant now) {
            try {
                openFlashcard.ofRound(round, member, "17.5", now);
                return true;
            } catch (Mistake askedElsewhere) {
                return false;
            }
        }

        private void setSwitch() {
            setSwitches.optOut(new MemberKey("T1", member()), random.nextBoolean());
        }

        private void leaveOrReturn(Instant now) {
            ChannelAddress channel = channels.get(random.nextInt(2)).address();
            var member = new MemberKey("T1", member());
            var event = new Event("T1", "Ev" + now, now, now);
            if (random.nextBoolean()) {
                followChannels.left(event, channel, member);
            } else {
                followChannels.joined(event, channel, member);
            }
        }

        private String member() {
            return "U" + random.nextInt(12);
        }

        private List<String> shown(Channel channel, DateRange dates) {
            return database.read(tables -> tables.scores().inChannel(channel.id(), dates, "")).stream()
                    .map(Life::written)
                    .toList();
        }

        private static String written(Standing standing) {
            return standing.memberId() + " " + standing.points() + " " + standing.right() + " " + standing.wrong() + " "
                    + standing.revealed();
        }

        private List<String> recounted(Channel channel, DateRange dates) {
            return database.column("""
                    select a.member_id || ' ' || sum(a.points)
                           || ' ' || count(case when a.verdict = 'RIGHT' then 1 end)
                           || ' ' || count(case when a.verdict = 'WRONG' then 1 end)
                           || ' ' || count(case when a.verdict = 'REVEALED' then 1 end)
                    from answer a
                    where a.in_time
                      and a.round_id in (select r.id from round r join delivery d on d.round_id = r.id
                                         where r.channel_id = %d and r.local_date between '%s' and '%s'
                                           and d.kind = 'CARD' and d.state = 'SENT')
                      and a.member_id not in (select member_id from departure where channel_id = %d)
                    group by a.member_id""".formatted(channel.id(), dates.from(), dates.to(), channel.id()));
        }
    }
}
