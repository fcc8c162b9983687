package io.github.k8scard.delivery;

import java.util.stream.Stream;

/**
 * The error codes in Slack's documentation of the two methods, with the scope of those that are refusals; written apart
 * from the code's own table, by method.
 */
final class SlackErrorCodes {
    private SlackErrorCodes() {}

    /**
     * One code.
     *
     * @param scope null if it is no refusal
     */
    record Row(String method, String code, RefusalScope scope) {}

    static Stream<Row> documented() {
        return Stream.of(rows("chat.postMessage", POST), rows("chat.update", UPDATE))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> rows(String method, String table) {
        return table.lines().map(String::strip).flatMap(line -> {
            String[] words = line.split("\\s+");
            RefusalScope scope = words[0].equals("-") ? null : RefusalScope.valueOf(words[0]);
            return Stream.of(words).skip(1).map(code -> new Row(method, code, scope));
        });
    }

    private static final String POST = """
            CHANNEL      access_denied
            -            accesslimited
            INSTALLATION account_inactive
            MESSAGE      as_user_not_supported attachment_payload_limit_exceeded cannot_reply_to_message
            CHANNEL      channel_not_found
            MESSAGE      deprecated_endpoint
            MESSAGE      draft_already_deleted draft_already_sent draft_has_conflict draft_not_found
            MESSAGE      duplicate_channel_not_found duplicate_message_not_found
            CHANNEL      ekm_access_denied
            INSTALLATION enterprise_is_restricted
            -            fatal_error internal_error
            MESSAGE      invalid_arg_name invalid_arguments invalid_array_arg
            INSTALLATION invalid_auth
            MESSAGE      invalid_blocks invalid_blocks_format invalid_charset invalid_form_data
            MESSAGE      invalid_metadata_format invalid_metadata_schema invalid_post_type
            CHANNEL      is_archived
            MESSAGE      markdown_text_conflict
            -            message_limit_exceeded
            CHANNEL      messages_tab_disabled
            MESSAGE      metadata_must_be_sent_from_app metadata_too_large method_deprecated
            MESSAGE      missing_file_data missing_post_type
            INSTALLATION missing_scope
            MESSAGE      msg_blocks_too_long msg_too_long
            CHANNEL      no_permission
            MESSAGE      no_text
            INSTALLATION not_allowed_token_type not_authed
            CHANNEL      not_in_channel
            -            org_login_required rate_limited ratelimited request_timeout
            CHANNEL      restricted_action
            MESSAGE      restricted_action_non_threadable_channel
            CHANNEL      restricted_action_read_only_channel
            MESSAGE      restricted_action_thread_locked
            CHANNEL      restricted_action_thread_only_channel
            -            service_unavailable
            MESSAGE      slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked
            MESSAGE      slack_connect_lists_sharing_blocked
            INSTALLATION team_access_not_granted
            -            team_added_to_org
            CHANNEL      team_not_found
            INSTALLATION token_expired token_revoked
            MESSAGE      too_many_attachments too_many_contact_cards
            INSTALLATION two_factor_setup_required""";

    private static final String UPDATE = """
            CHANNEL      access_denied
            -            accesslimited
            INSTALLATION account_inactive
            MESSAGE      as_user_not_supported block_mismatch blocked_file_type cant_broadcast_message
            FROZEN       cant_update_message
            CHANNEL      channel_not_found
            MESSAGE      deprecated_endpoint
            FROZEN       edit_window_closed
            CHANNEL      ekm_access_denied
            INSTALLATION enterprise_is_restricted
            -            external_channel_migrating fatal_error
            MESSAGE      file_deleted file_is_deleted file_not_found file_share_limit_reached
            -            internal_error
            MESSAGE      invalid_arg_name invalid_arguments invalid_array_arg invalid_attachments
            INSTALLATION invalid_auth
            MESSAGE      invalid_blocks invalid_blocks_format invalid_charset invalid_form_data
            MESSAGE      invalid_metadata_format invalid_metadata_schema invalid_post_type
            CHANNEL      is_inactive
            MESSAGE      markdown_text_conflict max_file_sharing_exceeded
            -            message_limit_exceeded
            DELETED      message_not_found
            MESSAGE      metadata_must_be_sent_from_app metadata_too_large method_deprecated missing_post_type
            INSTALLATION missing_scope
            MESSAGE      msg_too_long no_dual_broadcast_content_update
            CHANNEL      no_permission
            MESSAGE      no_text
            INSTALLATION not_allowed_token_type not_authed
            -            org_login_required
            MESSAGE      posting_to_channel_denied
            -            ratelimited request_timeout service_unavailable
            MESSAGE      slack_connect_blocked_file_type slack_connect_canvas_sharing_blocked
            MESSAGE      slack_connect_clip_sharing_blocked slack_connect_file_link_sharing_blocked
            MESSAGE      slack_connect_file_upload_sharing_blocked
            -            streaming_state_conflict
            INSTALLATION team_access_not_granted
            -            team_added_to_org
            CHANNEL      team_not_found
            INSTALLATION token_expired token_revoked
            MESSAGE      too_many_attachments
            INSTALLATION two_factor_setup_required
            MESSAGE      unable_to_share_files
            -            update_failed""";
}
