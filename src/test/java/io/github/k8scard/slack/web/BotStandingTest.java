package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.util.json.GsonFactory;
import io.github.k8scard.bot.Messenger.Identity;
import io.github.k8scard.bot.Messenger.Membership;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotStandingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'ok':true,'channel':{'id':'C1','is_member':true}                     | MEMBER",
                "'ok':true,'channel':{'id':'C1','is_member':false}                    | NOT_MEMBER",
                "'ok':true,'channel':{'id':'C1','is_member':true,'is_archived':true}  | ARCHIVED",
                "'ok':true,'channel':{'id':'C1','is_member':false,'is_archived':true} | ARCHIVED",
                "'ok':true,'channel':{'id':'G1','is_member':true,'is_mpim':true}      | NO_CHANNEL",
                "'ok':true,'channel':{'id':'D1','is_im':true}                         | NO_CHANNEL",
                "'ok':false,'error':'channel_not_found'                               | NOT_MEMBER",
                "'ok':false,'error':'internal_error'                                  | UNKNOWN"
            },
            quoteCharacter = '#')
    void what_the_bot_is_in_a_channel(String json, Membership membership) {
        assertThat(BotStanding.membership(read(json, ConversationsInfoResponse.class)))
                .isEqualTo(membership);
    }

    @Test
    void a_workspace_is_known() {
        assertThat(identity("'ok':true,'team':'Acme','team_id':'T1','user_id':'UBOT','is_enterprise_install':false"))
                .isEqualTo(new Identity.Known("T1", "Acme", "UBOT"));
    }

    /** Slack, auth.test: an app that is installed for an organization is told so, and may be told no workspace. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ok':true,'team':'Acme','team_id':'E1','user_id':'UBOT','enterprise_id':'E1','is_enterprise_install':true",
                "'ok':true,'team':'Acme','team_id':'T1','user_id':'UBOT','enterprise_id':'E1','is_enterprise_install':true",
                "'ok':true,'team':'Acme','team_id':'E1','user_id':'UBOT'",
                "'ok':true,'user_id':'UBOT','enterprise_id':'E1'"
            })
    @Tag("trap-25")
    void an_organization_is_no_workspace(String json) {
        assertThat(identity(json)).isEqualTo(new Identity.OfOrganisation());
    }

    private static Identity identity(String json) {
        return BotStanding.identity(read(json, AuthTestResponse.class));
    }

    private static <T> T read(String json, Class<T> type) {
        return GsonFactory.createSnakeCase().fromJson("{" + json.replace('\'', '"') + "}", type);
    }
}
