package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Memory;
import io.github.k8scard.memory.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Handle;

/** What members remember of cards. */
public final class Memories {
    private final Handle handle;

    Memories(Handle handle) {
        this.handle = handle;
    }

    public Optional<Remembered> find(MemberKey member, String cardId) {
        return one(member, cardId, "");
    }

    /**
     * What members remember of a card.
     *
     * @param memberIds members of the workspace
     * @return the memories, by member id; who remembers nothing of it is absent
     */
    public Map<String, Remembered> ofCard(String workspaceId, String cardId, Collection<String> memberIds) {
        return PlainJdbc.map(
                handle,
                """
                select wanted.member_id, m.stability, m.difficulty, m.last_date
                from unnest(?) wanted (member_id)
                join memory m on m.workspace_id = ? and m.member_id = wanted.member_id and m.card_id = ?""",
                arguments -> arguments.and(memberIds).and(workspaceId).and(cardId),
                row -> remembered(row, 2));
    }

    /** The memory of a card, locked until the transaction ends. */
    public Optional<Remembered> lock(MemberKey member, String cardId) {
        return one(member, cardId, "for update");
    }

    private Optional<Remembered> one(MemberKey member, String cardId, String lock) {
        return PlainJdbc.list(
                        handle,
                        """
                        select stability, difficulty, last_date
                        from memory
                        where workspace_id = ? and member_id = ? and card_id = ?
                        %s""".formatted(lock),
                        arguments -> arguments
                                .and(member.workspaceId())
                                .and(member.id())
                                .and(cardId),
                        Memories::remembered)
                .stream()
                .findFirst();
    }

    /** Everything a member remembers, by card id. */
    public Map<String, Remembered> of(MemberKey member) {
        return PlainJdbc.map(
                handle,
                """
                select card_id, stability, difficulty, last_date
                from memory
                where workspace_id = ? and member_id = ?""",
                arguments -> arguments.and(member.workspaceId()).and(member.id()),
                row -> remembered(row, 2));
    }

    /**
     * Adds up something over what several members remember, for each card of which one of them remembers anything.
     *
     * <p>With {@code in} instead of a join, H2 would go through all memories of the workspace. The rows are tens of
     * thousands in a large channel, so that nothing is made of them on the way.
     *
     * @param memberIds members of the workspace
     * @param summand what to add up
     * @return the sums, by card id
     */
    public Map<String, Double> sums(
            String workspaceId, Collection<String> memberIds, ToDoubleFunction<Remembered> summand) {
        return handle.createQuery("""
                        select m.stability, m.difficulty, m.last_date, m.card_id
                        from unnest(:memberIds) wanted (member_id)
                        join memory m on m.workspace_id = :workspaceId and m.member_id = wanted.member_id""")
                .bind("workspaceId", workspaceId)
                .bindArray("memberIds", String.class, List.copyOf(memberIds))
                .scanResultSet((rows, context) -> {
                    var sums = new HashMap<String, Double>();
                    try (ResultSet row = rows.get()) {
                        while (row.next()) {
                            sums.merge(row.getString(4), summand.applyAsDouble(remembered(row)), Double::sum);
                        }
                    }
                    return sums;
                });
    }

    /** What a member remembers of a card. */
    public record Of(MemberKey member, String cardId, Remembered remembered) {}

    /** Of some members' cards those of which the member remembers anything yet, whatever it is. */
    public Set<MemberKey> known(List<Of> memories) {
        return Set.copyOf(PlainJdbc.list(
                handle,
                """
                select w.workspace_id, w.member_id
                from unnest(?, ?, ?) w (workspace_id, member_id, card_id)
                where exists (
                    select 1
                    from memory m
                    where m.workspace_id = w.workspace_id and m.member_id = w.member_id and m.card_id = w.card_id)""",
                arguments -> arguments
                        .and(each(memories, one -> one.member().workspaceId()))
                        .and(each(memories, one -> one.member().id()))
                        .and(each(memories, Of::cardId)),
                row -> new MemberKey(row.getString(1), row.getString(2))));
    }

    private static List<String> each(List<Of> memories, Function<Of, String> part) {
        return memories.stream().map(part).toList();
    }

    /**
     * Stores the memory of a card that the member had none of.
     *
     * @return false if there was one after all; then it is unchanged
     */
    public boolean create(MemberKey member, String cardId, Remembered remembered) {
        return create(List.of(new Of(member, cardId, remembered))).isEmpty();
    }

    /**
     * Stores memories of cards that their members had none of.
     *
     * @return those that were there after all; they are unchanged
     */
    public List<Of> create(List<Of> memories) {
        return PlainJdbc.unchanged(
                handle,
                """
                insert into memory (workspace_id, member_id, card_id, stability, difficulty, last_date)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                memories,
                (row, one) -> row.and(one.member().workspaceId())
                        .and(one.member().id())
                        .and(one.cardId())
                        .and(one.remembered().memory().stability())
                        .and(one.remembered().memory().difficulty())
                        .and(one.remembered().on()));
    }

    public void update(MemberKey member, String cardId, Remembered remembered) {
        update(List.of(new Of(member, cardId, remembered)));
    }

    public void update(List<Of> memories) {
        PlainJdbc.unchanged(
                handle,
                """
                update memory
                set stability = ?, difficulty = ?, last_date = ?
                where workspace_id = ? and member_id = ? and card_id = ?""",
                memories,
                (row, one) -> row.and(one.remembered().memory().stability())
                        .and(one.remembered().memory().difficulty())
                        .and(one.remembered().on())
                        .and(one.member().workspaceId())
                        .and(one.member().id())
                        .and(one.cardId()));
    }

    /** From a row that begins with stability, difficulty and date. */
    static Remembered remembered(ResultSet row) throws SQLException {
        return remembered(row, 1);
    }

    private static Remembered remembered(ResultSet row, int from) throws SQLException {
        return new Remembered(
                new Memory(row.getDouble(from), row.getDouble(from + 1)), row.getObject(from + 2, LocalDate.class));
    }
}
