package io.github.k8scard.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slack's error codes, sorted by what to do. Sources: Slack, error tables of chat.postMessage and chat.update. */
final class SlackErrorTable {

    enum Meaning {
        /** Not carried out, and it passes within minutes. */
        LATER,
        /** Not carried out: the workspace is being moved into an organization, which takes its time. */
        MUCH_LATER,
        /** Slack says that some of the operation may have succeeded. */
        UNCLEAR,
        /** This message, or this change of it, is not taken. */
        MESSAGE,
        /** The message stands as it is. */
        FROZEN,
        /** The message is no longer there. */
        DELETED,
        /** Nothing of ours is taken in this channel. */
        CHANNEL,
        /** Nothing is taken with this token. */
        INSTALLATION
    }

    /** The token is not good, and stays so. */
    private static final String TOKEN = "account_inactive token_revoked token_expired invalid_auth not_authed";

    private static final Map<String, Meaning> MEANINGS = Stream.of(
                    row(Meaning.LATER, """
                            ratelimited rate_limited message_limit_exceeded accesslimited request_timeout
                            service_unavailable update_failed external_channel_migrating streaming_state_conflict
                            """),
                    row(Meaning.MUCH_LATER, "team_added_to_org org_login_required"),
                    row(Meaning.UNCLEAR, "internal_error fatal_error"),
                    // its content
                    row(Meaning.MESSAGE, """
                            no_text msg_too_long msg_blocks_too_long invalid_blocks invalid_blocks_format
                            block_mismatch markdown_text_conflict invalid_metadata_format invalid_metadata_schema
                            metadata_too_large metadata_must_be_sent_from_app
                            """),
                    // the message to change, or its thread
                    row(Meaning.FROZEN, "cant_update_message edit_window_closed"),
                    row(Meaning.DELETED, "message_not_found"),
                    row(Meaning.MESSAGE, """
                            cannot_reply_to_message thread_not_found
                            cant_broadcast_message no_dual_broadcast_content_update restricted_action_thread_locked
                            restricted_action_non_threadable_channel
                            """),
                    // the form of the request
                    row(Meaning.MESSAGE, """
                            invalid_arguments invalid_arg_name invalid_array_arg invalid_charset invalid_form_data
                            invalid_post_type missing_post_type as_user_not_supported deprecated_endpoint
                            method_deprecated draft_already_deleted draft_already_sent draft_has_conflict
                            draft_not_found duplicate_channel_not_found duplicate_message_not_found
                            """),
                    // attachments and files
                    row(Meaning.MESSAGE, """
                            invalid_attachments too_many_attachments attachment_payload_limit_exceeded
                            too_many_contact_cards missing_file_data file_deleted file_is_deleted file_not_found
                            file_share_limit_reached max_file_sharing_exceeded unable_to_share_files
                            blocked_file_type posting_to_channel_denied slack_connect_blocked_file_type
                            slack_connect_canvas_sharing_blocked slack_connect_clip_sharing_blocked
                            slack_connect_file_link_sharing_blocked slack_connect_file_upload_sharing_blocked
                            slack_connect_lists_sharing_blocked
                            """),
                    row(Meaning.CHANNEL, """
                            channel_not_found not_in_channel is_archived is_inactive no_permission access_denied
                            ekm_access_denied restricted_action restricted_action_read_only_channel
                            restricted_action_thread_only_channel messages_tab_disabled team_not_found
                            """),
                    row(Meaning.INSTALLATION, TOKEN),
                    row(Meaning.INSTALLATION, """
                            not_allowed_token_type missing_scope team_access_not_granted enterprise_is_restricted
                            two_factor_setup_required
                            """))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SlackErrorTable() {}

    /** Empty for a code that is in neither of Slack's tables. */
    static Optional<Meaning> meaning(String code) {
        return Optional.ofNullable(MEANINGS.get(code));
    }

    static boolean isOfTheToken(String code) {
        return List.of(TOKEN.split(" ")).contains(code);
    }

    private static Stream<Map.Entry<String, Meaning>> row(Meaning meaning, String codes) {
        return Stream.of(codes.split("\\s+")).map(code -> Map.entry(code, meaning));
    }
}
