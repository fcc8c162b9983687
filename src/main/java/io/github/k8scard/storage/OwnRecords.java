package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What is stored about one member besides cards and answers: themselves, and where they stand in channels. Each query
 * reads by key, and no more rows than the workspace has channels.
 */
public final class OwnRecords {
    private final Handle handle;

    OwnRecords(Handle handle) {
        this.handle = handle;
    }

    /** Name, zone and switches. */
    public Optional<OwnRow> profile(MemberKey member) {
        return handle.createQuery("""
                        select m.name, m.zone, not m.opted_out as on_leaderboards, m.nudge as reminders,
                               m.nudged_on as last_looked_for_reminder, m.recap as weekly_recap,
                               m.recapped_on as last_looked_for_recap, m.deactivated as account_closed,
                               case when m.name <> '' then m.refreshed_at end as asked_slack_about_you_at
                        from member m
                        where m.workspace_id = :workspaceId
                          and m.id = :id""").bindMethods(member).map(OwnRow::read).findOne();
    }

    /** The sums over all answers. */
    public Optional<OwnRow> totals(MemberKey member) {
        return handle.createQuery("""
                        select s.points, s.right_count as "right", s.wrong_count as wrong,
                               s.revealed_count as revealed, s.graded_count as graded_by_yourself
                        from member_score s
                        where s.workspace_id = :workspaceId
                          and s.member_id = :id""").bindMethods(member).map(OwnRow::read).findOne();
    }

    /** How the Home tab was looked at. */
    public Optional<OwnRow> home(MemberKey member) {
        return handle.createQuery("""
                        select h.opened_at as last_opened_at, h.shown_answers as answers_shown
                        from home h
                        where h.workspace_id = :workspaceId
                          and h.member_id = :id""").bindMethods(member).map(OwnRow::read).findOne();
    }

    /** How far who looks after the cards was told of what is to be decided. */
    public Optional<OwnRow> curator(MemberKey member) {
        return handle.createQuery("""
                        select n.looked_on as told_on, n.flag_id as told_up_to_flag,
                               n.suggestion_id as told_up_to_suggestion
                        from curator n
                        where n.workspace_id = :workspaceId
                          and n.member_id = :id""").bindMethods(member).map(OwnRow::read).findOne();
    }

    /** The channels that the member has points or a streak in, has set up, or has left. */
    public List<OwnRow> channels(MemberKey member) {
        // outer joins from the channels, so that each table is read by its key
        return handle.createQuery("""
                        select c.slack_id as channel, c.set_by is not null and c.set_by = :id as set_up_by_you,
                               g.member_id is not null as you_left, s.points, s.right_count as "right",
                               s.wrong_count as wrong, s.revealed_count as revealed,
                               s.graded_count as graded_by_yourself, s.last_date as last_answer_in_time,
                               k.length as streak, k.best as longest_streak, k.freezes as streak_freezes,
                               k.covered as days_covered_by_freezes, k.lost as streaks_lost,
                               k.covered_since as covered_lately, k.lost_since as lost_lately,
                               k.through_date as streak_counted_up_to
                        from channel c
                        left join departure g on g.channel_id = c.id and g.member_id = :id
                        left join total_score s on s.channel_id = c.id and s.member_id = :id
                        left join streak k on k.channel_id = c.id and k.member_id = :id
                        where c.workspace_id = :workspaceId
                          and (c.set_by = :id or g.member_id is not null or s.member_id is not null
                               or k.member_id is not null)
                        order by c.id""").bindMethods(member).map(OwnRow::read).list();
    }

    /**
     * The settings of the channels that the member was the last to set up. A card that was skipped is one of the dates
     * off, without who skipped it.
     */
    public List<OwnRow> settings(MemberKey member) {
        return handle.createQuery("""
                        select c.slack_id as channel, c.state, c.mode, c.post_time, c.zone, c.weekdays,
                               c.holiday_region, c.dates_off, c.topics, c.tags, c.difficulties, c.decks,
                               c.kubernetes, c.paused_until, c.next_post_at
                        from channel c
                        where c.workspace_id = :workspaceId and c.set_by = :id
                        order by c.id""").bindMethods(member).map(OwnRow::read).list();
    }

    /** What is kept so that the latest change of a channel can be undone, where the member had set the channel up. */
    public List<OwnRow> undo(MemberKey member) {
        return handle.createQuery("""
                        select c.slack_id as channel, h.side, h.state, h.mode, h.post_time, h.zone, h.weekdays,
                               h.holiday_region, h.dates_off, h.topics, h.tags, h.difficulties, h.decks,
                               h.kubernetes, h.paused_until, h.next_post_at
                        from channel c
                        left join channel_change h on h.id = c.id
                        where c.workspace_id = :workspaceId and h.set_by = :id
                        order by c.id, h.side""").bindMethods(member).map(OwnRow::read).list();
    }

    /**
     * The cards that the member skipped, in whichever channel, as {@code channel} and {@code card_of}, each once; also
     * those that come all the same, as long as that can be undone.
     */
    public List<OwnRow> skips(MemberKey member) {
        return handle.createQuery("""
                        select c.slack_id as channel, c.skipped, b.skipped as skipped_before,
                               a.skipped as skipped_after
                        from channel c
                        left join channel_change b on b.id = c.id and b.side = 'BEFORE'
                        left join channel_change a on a.id = c.id and a.side = 'AFTER'
                        where c.workspace_id = :workspaceId
                        order by c.id""").bindMethods(member).map(OwnRow::read).list().stream()
                .flatMap(channel -> skips(member, channel))
                .distinct()
                .toList();
    }

    private static Stream<OwnRow> skips(MemberKey member, OwnRow channel) {
        return Stream.of("skipped", "skipped_before", "skipped_after")
                .flatMap(column -> channel.text(column).stream())
                .flatMap(ChannelRow::skips)
                .filter(card -> card.by().equals(member.id()))
                .map(card -> {
                    var fields = new LinkedHashMap<String, Object>();
                    channel.text("channel").ifPresent(id -> fields.put("channel", id));
                    fields.put("card_of", card.date());
                    return new OwnRow(fields);
                });
    }
}
