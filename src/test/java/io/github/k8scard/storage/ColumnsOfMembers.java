package io.github.k8scard.storage;

import java.util.Map;

/** The columns by which a member is found. */
public final class ColumnsOfMembers {
    /** Each column that can hold a member's id, and where the export has it, or after a dash why it has it not. */
    public static final Map<String, String> EXPORTED_AS = Map.ofEntries(
            Map.entry("answer.member_id", "cards"),
            Map.entry("card_edit.edited_by", "changes_you_made"),
            Map.entry("card_miss.member_id", "cards"),
            Map.entry("channel.set_by", "channels_you_set_up"),
            Map.entry("channel.skipped", "cards_you_skipped"),
            Map.entry("channel_change.set_by", "settings_kept_for_undo"),
            Map.entry("channel_change.skipped", "cards_you_skipped"),
            Map.entry("curator.member_id", "looking_after_cards"),
            Map.entry("daily_score.member_id", "- adds up by date what cards says of each answer"),
            Map.entry("delivery.body", "boards_you_shared"),
            Map.entry("delivery.once_key", "- names a message that messages_to_you has, so that it is owed once"),
            Map.entry("delivery.recipient", "messages_to_you"),
            Map.entry("departure.member_id", "channels"),
            Map.entry("flag.decided_by", "flags_you_decided"),
            Map.entry("flag.member_id", "flags"),
            Map.entry("home.member_id", "home_tab"),
            Map.entry("member.id", "profile"),
            Map.entry("member_score.member_id", "points_and_answers"),
            Map.entry("memory.member_id", "cards"),
            Map.entry("regrade.member_id", "cards"),
            Map.entry("round.asked_by", "cards_you_asked_for"),
            Map.entry("showing.member_id", "practice_cards_not_answered"),
            Map.entry("streak.member_id", "channels"),
            Map.entry("suggestion.decided_by", "suggestions_you_decided"),
            Map.entry("suggestion.member_id", "cards_you_suggested"),
            Map.entry("total_score.member_id", "channels"));

    private ColumnsOfMembers() {}
}
