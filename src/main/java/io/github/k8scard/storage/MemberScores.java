package io.github.k8scard.storage;

import io.github.k8scard.board.Regrade;
import io.github.k8scard.board.Standing;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What everything came to that a member ever answered, in channels and in practice, in time or not: a row for each. */
public final class MemberScores {
    private static final RowMapper<Standing> STANDING = ConstructorMapper.of(Standing.class);

    private final Handle handle;

    MemberScores(Handle handle) {
        this.handle = handle;
    }

    /**
     * A member's sums.
     *
     * @param answers how many answers there are, self-grades too
     */
    public record MemberScore(int answers, Standing standing) {}

    /** Counts an answer, in the transaction that stores it. */
    public void add(Answer answer) {
        add(List.of(answer));
    }

    /** Counts several likewise, each of another member. */
    public void add(List<Answer> answers) {
        new SumsRows(handle)
                .add(answers.stream()
                        .map(one -> new SumsRows.Addition(
                                SumsRows.Key.ofMember(one.member()), Sums.of(one), Optional.empty()))
                        .toList());
    }

    /** Counts answers that count as something else from now on. */
    public void change(List<Regrade> regrades) {
        new SumsRows(handle)
                .add(regrades.stream()
                        .map(one -> new SumsRows.Addition(
                                SumsRows.Key.ofMember(one.before().member()), Sums.change(one), Optional.empty()))
                        .toList());
    }

    /** The channels that a member is in and has answered in time in, by the bot's own key, latest first. */
    public List<Long> channelsOf(MemberKey member) {
        return handle.select("""
                        select s.channel_id
                        from channel c
                        join total_score s on s.channel_id = c.id and s.member_id = ?
                        where c.workspace_id = ?
                          and not exists (
                              select 1
                              from departure g
                              where g.channel_id = s.channel_id and g.member_id = s.member_id)
                        order by s.last_date desc nulls last, s.channel_id""", member.id(), member.workspaceId())
                .mapTo(Long.class)
                .list();
    }

    /**
     * A member's sums; zeros if there is no answer.
     *
     * @param name how the result calls the member
     */
    public MemberScore find(MemberKey member, String name) {
        return handle.select("""
                        select member_id, ? as name, points, right_count as "right", wrong_count as wrong,
                               revealed_count as revealed, graded_count as graded
                        from member_score
                        where workspace_id = ? and member_id = ?""", name, member.workspaceId(), member.id())
                .map((row, context) -> {
                    var standing = STANDING.map(row, context);
                    return new MemberScore(standing.answered() + standing.graded(), standing);
                })
                .findOne()
                .orElseGet(() -> new MemberScore(0, new Standing(member.id(), name, 0, 0, 0, 0, 0)));
    }
}
