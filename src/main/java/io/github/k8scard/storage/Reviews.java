package io.github.k8scard.storage;

import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.FirstAnswer;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Recall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What one member has done day by day, in channels and in practice. */
public final class Reviews {
    private final Handle handle;

    Reviews(Handle handle) {
        this.handle = handle;
    }

    /** How many answers a member gave on each date from one on; dates without any are absent. */
    public Map<LocalDate, Integer> perDate(MemberKey member, LocalDate from) {
        return handle.select("""
                        select a.local_date, count(*) as answers
                        from memory m
                        join answer a on a.workspace_id = m.workspace_id and a.member_id = m.member_id
                            and a.card_id = m.card_id and a.local_date >= ?
                        where m.workspace_id = ? and m.member_id = ?
                        group by a.local_date""", from, member.workspaceId(), member.id())
                .map((row, context) -> Map.entry(Columns.date(row, "local_date"), row.getInt("answers")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** How well a member remembered from a date on. */
    public Recall recall(MemberKey member, LocalDate from) {
        return handle.select("""
                        select count(*) as reviews,
                               coalesce(sum(case when coalesce(g.grade, a.grade) > 1 then 1 else 0 end), 0)
                                   as remembered
                        from memory m
                        join answer a on a.workspace_id = m.workspace_id and a.member_id = m.member_id
                            and a.card_id = m.card_id and a.local_date >= ?
                        left join regrade g on g.answer_id = a.id
                        where m.workspace_id = ? and m.member_id = ?
                          and exists (
                              select 1
                              from answer met
                              where met.workspace_id = a.workspace_id and met.member_id = a.member_id
                                and met.card_id = a.card_id and met.local_date < a.local_date)
                          and not exists (
                              select 1
                              from answer earlier
                              where earlier.workspace_id = a.workspace_id and earlier.member_id = a.member_id
                                and earlier.card_id = a.card_id and earlier.local_date = a.local_date
                                and earlier.id < a.id)""", from, member.workspaceId(), member.id())
                .mapTo(Recall.class)
                .one();
    }

    /**
     * What a member answered when a card was new to them, wherever it was.
     *
     * <p>The first answers are found card by card, and of many only the latest are looked at. The order names all
     * columns of the index, so that H2, too, stops at the first.
     *
     * @param latest how many of their first answers count, the latest
     * @param difficulty of a card by its id; what was answered of a card that has none is left out
     */
    public List<FirstAnswer> firstAnswers(
            MemberKey member, int latest, Function<String, Optional<Difficulty>> difficulty) {
        return PlainJdbc.list(
                        handle,
                        """
                        select a.card_id, a.choices, coalesce(g.grade, a.grade)
                        from (
                            select (select f.id
                                    from answer f
                                    where f.workspace_id = m.workspace_id and f.card_id = m.card_id
                                      and f.member_id = m.member_id
                                    order by f.workspace_id, f.card_id, f.member_id, f.local_date
                                    limit 1) as first_id
                            from memory m
                            where m.workspace_id = ? and m.member_id = ?
                            order by first_id desc nulls last
                            limit ?) met
                        join answer a on a.id = met.first_id
                        left join regrade g on g.answer_id = a.id""",
                        arguments -> arguments
                                .and(member.workspaceId())
                                .and(member.id())
                                .and(latest),
                        row -> firstAnswer(difficulty.apply(row.getString(1)), row.getInt(2), row.getInt(3)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FirstAnswer> firstAnswer(Optional<Difficulty> difficulty, int choices, int grade) {
        return difficulty.map(
                known -> FirstAnswer.of(known, choices, Grade.scored(grade).orElseThrow()));
    }
}
