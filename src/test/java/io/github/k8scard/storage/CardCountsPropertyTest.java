package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two who count at once, two who mend, members who answer, and any of them killed anywhere. */
final class CardCountsPropertyTest {
    private static final int ROUNDS_OF_WORK = 60;

    /** Each answer as it counts. */
    private static final String EFFECTIVE = """
            (select a.workspace_id, a.card_id, a.card_hash, a.member_id, a.choice, a.showing_id,
                    coalesce(g.verdict, a.verdict) as verdict, coalesce(g.grade, a.grade) as grade
             from answer a
             left join regrade g on g.answer_id = a.id) e
            """;

    @ParameterizedTest
    @EnumSource
    void whatever_happens_meanwhile_the_counts_are_those_of_a_recount(Engine engine) throws SQLException {
        for (int seed = 0; seed < 3; seed++) {
            try (var world = new World(engine, seed)) {
                Race.of(6, number -> world.work(number));
                world.countAll();
                assertThat(world.column("select count(*) from answer").get(0)).isNotEqualTo("0");
                assertThat(world.column("select count(*) from regrade").get(0)).isNotEqualTo("0");
                world.sameRows("seed " + seed, """
                        select workspace_id || ' ' || card_id || ' ' || right_count || ' ' || wrong_count || ' '
                               || revealed_count || ' ' || graded_count || ' ' || knew_count || ' ' || practised || ' '
                               || members || ' ' || missed_twice || ' ' || missed_often
                        from card_count""", """
                        select workspace_id || ' ' || card_id || ' ' || sum(r) || ' ' || sum(w) || ' ' || sum(v) || ' '
                               || sum(s) || ' ' || sum(k) || ' ' || sum(p) || ' ' || count(*) || ' '
                               || sum(case when missed > 1 then 1 else 0 end) || ' '
                               || sum(case when missed > 7 then 1 else 0 end)
                        from (select workspace_id, card_id, member_id,
                                     sum(case when verdict = 'RIGHT' then 1 else 0 end) as r,
                                     sum(case when verdict = 'WRONG' then 1 else 0 end) as w,
                                     sum(case when verdict = 'REVEALED' then 1 else 0 end) as v,
                                     sum(case when verdict = 'SELF_GRADED' then 1 else 0 end) as s,
                                     sum(case when verdict = 'SELF_GRADED' and grade > 1 then 1 else 0 end) as k,
                                     sum(case when showing_id is null then 0 else 1 end) as p,
                                     sum(case when grade = 1 then 1 else 0 end) as missed
                              from %s
                              group by workspace_id, card_id, member_id) m
                        group by workspace_id, card_id""".formatted(EFFECTIVE));
                world.sameRows(
                        "seed " + seed,
                        "select card_id || ' ' || card_hash || ' ' || choice || ' ' || picked from pick_count"
                                + " where workspace_id = 'T1'",
                        """
                        select card_id || ' ' || card_hash || ' ' || choice || ' ' || count(*)
                        from %s
                        where workspace_id = 'T1' and choice is not null
                        group by card_id, card_hash, choice""".formatted(EFFECTIVE));
                world.sameRows(
                        "seed " + seed,
                        "select workspace_id || ' ' || card_id || ' ' || member_id || ' ' || missed from card_miss",
                        """
                        select workspace_id || ' ' || card_id || ' ' || member_id || ' '
                               || sum(case when grade = 1 then 1 else 0 end)
                        from %s
                        group by workspace_id, card_id, member_id""".formatted(EFFECTIVE));
            }
        }
    }

    /** A transaction that comes to nothing. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A database, and a clock that only moves on while nobody is in the middle of storing an answer. */
    private static final class World implements AutoCloseable {
        private final int seed;
        private final DatabaseUrl url;
        private final HikariDataSource pool;
        private final Transactions transactions;
        private final ReadWriteLock clock = new ReentrantReadWriteLock(true);
        private Instant now = NOW;

        World(Engine engine, int seed) throws SQLException {
            this.seed = seed;
            url = engine.fresh();
            Database.open(url).close();
            pool = ConnectionPool.open(url, Optional.empty());
            transactions = new Transactions(pool, url.isH2());
            transactions.run(handle -> {
                Samples.channel(new Tables(handle), "T1", "C1");
                Samples.channel(new Tables(handle), "T2", "C1");
                return handle.execute(
                        "insert into card_edit (workspace_id, card_id, kind, edited_by, edited_at)"
                                + " values ('T1', 'a', 'MENDED', 'UADA', ?)",
                        NOW);
            });
        }

        boolean work(int number) {
            var random = new SplittableRandom(10L * seed + number);
            for (int i = 0; i < ROUNDS_OF_WORK; i++) {
                switch (number) {
                    case 0, 1 ->
                        orKilled(
                                random,
                                handle -> new Tables(handle).cardCounts().countNext(7, now));
                    case 2, 3 -> orKilled(random, handle -> answer(new Tables(handle), random));
                    case 4 -> mend(random);
                    default -> {
                        mend(random);
                        passTime();
                    }
                }
            }
            return true;
        }

        private void orKilled(SplittableRandom random, Consumer<Handle> work) {
            clock.readLock().lock();
            try {
                transactions.run(handle -> {
                    work.accept(handle);
                    if (random.nextInt(4) == 0) {
                        throw new Killed();
                    }
                    return true;
                });
            } catch (Killed asMeant) {
                // nothing of it may stay
            } finally {
                clock.readLock().unlock();
            }
        }

        private static void answer(Tables tables, SplittableRandom random) {
            var member = new MemberKey("T" + (1 + random.nextInt(2)), "U" + random.nextInt(4));
            String cardId = "abc".substring(random.nextInt(3)).substring(0, 1);
            long showing = Samples.shown(tables, member, cardId, NOW);
            Verdict verdict = List.of(Verdict.values()).get(random.nextInt(4));
            tables.answers().appendIfFirst(Samples.practised(showing, member, cardId, MONDAY, verdict), card(cardId));
        }

        /** Grades some picks of a card anew, as if its right choice were mended to and fro. */
        private void mend(SplittableRandom random) {
            orKilled(random, handle -> {
                String cardId = "abc".substring(random.nextInt(3)).substring(0, 1);
                Verdict verdict = random.nextBoolean() ? Verdict.RIGHT : Verdict.WRONG;
                List<Long> answers =
                        handle.select("""
                                select id
                                from answer
                                where card_id = ? and choice is not null
                                order by id desc limit 5""", cardId).mapTo(Long.class).list();
                new Tables(handle)
                        .cardCounts()
                        .regrade(answers.stream().collect(Collectors.toMap(id -> id, id -> verdict)));
                for (long id : answers) {
                    handle.execute("delete from regrade where answer_id = ?", id);
                    handle.execute("""
                            insert into regrade
                            select ?, (select max(id) from card_edit), workspace_id, member_id, ?, ?, 0, 0
                            from answer
                            where id = ?""", id, verdict.name(), verdict == Verdict.RIGHT ? 3 : 1, id);
                }
            });
        }

        private void passTime() {
            clock.writeLock().lock();
            try {
                now = now.plusSeconds(40);
            } finally {
                clock.writeLock().unlock();
            }
        }

        void countAll() {
            for (int run = 0; run < 3; run++) {
                passTime();
                boolean more = true;
                while (more) {
                    more = transactions.run(
                            handle -> new Tables(handle).cardCounts().countNext(7, now));
                }
            }
        }

        void sameRows(String what, String counted, String recounted) {
            assertThat(column(counted)).as(what).containsExactlyInAnyOrderElementsOf(column(recounted));
        }

        List<String> column(String sql) {
            return transactions.run(
                    handle -> handle.select(sql).mapTo(String.class).list());
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
