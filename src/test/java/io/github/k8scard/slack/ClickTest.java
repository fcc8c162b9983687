package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClickTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final String IN_A_MESSAGE = """
            {"type":"block_actions","user":{"id":"U1","username":"ü漢🙂","team_id":"T2"},"api_app_id":"A1","token":"x",\
            "container":{"type":"message","message_ts":"1.5","channel_id":"C1","is_ephemeral":false},\
            "trigger_id":"1.2","team":{"id":"T1","domain":"x"},"enterprise":null,"is_enterprise_install":false,\
            "channel":{"id":"C1","name":"platform"},"message":{"type":"message","user":{"id":"U9"},"ts":"9.9",\
            "actions":[{"action_id":"no"}],"blocks":[{"type":"actions","elements":[{"value":"8"}]}]},\
            "state":{"values":{"type":"x"}},"response_url":"https://hooks.example/1",\
            "actions":[{"action_id":"round:choose:12","block_id":"b","text":{"type":"plain_text","text":"A",\
            "value":"7"},"value":"42","type":"button","action_ts":"1.0"},{"action_id":"second","value":"43"}]}""";
    private static final String IN_A_VIEW = """
            {"type":"block_actions","user":{"id":"U1","team_id":"T2"},"team":{"id":"T2"},\
            "container":{"type":"view","view_id":"V1"},"trigger_id":"1.2",\
            "view":{"id":"V1","team_id":"T3","type":"%s","blocks":[],"app_installed_team_id":"T1"},\
            "actions":[{"action_id":"home:listed"}]}""";

    private static Optional<Click> read(String json) {
        return ClickFields.of(json.getBytes(StandardCharsets.UTF_8)).map(fields -> Click.of(fields, NOW));
    }

    @Test
    void a_click_is_read_from_among_all_that_slack_sends() {
        assertThat(read(IN_A_MESSAGE))
                .hasValue(new Click(
                        new ChannelAddress("T1", "C1"),
                        new MemberKey("T1", "U1"),
                        true,
                        new Button("round:choose:12", "42"),
                        new ButtonPlace(ButtonPlace.Where.MESSAGE, "1.5", "", false),
                        new ReplyAddress("1.2", "https://hooks.example/1"),
                        NOW));
        assertThat(read(IN_A_MESSAGE.replace("\"is_ephemeral\":false", "\"is_ephemeral\":true"))
                        .orElseThrow()
                        .place()
                        .where())
                .isEqualTo(ButtonPlace.Where.PRIVATE_MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({"home,HOME", "modal,MODAL"})
    void in_a_view_the_workspace_that_has_the_app_counts(String type, ButtonPlace.Where where) {
        assertThat(read(IN_A_VIEW.formatted(type)))
                .hasValue(new Click(
                        new ChannelAddress("T1", ""),
                        new MemberKey("T1", "U1"),
                        true,
                        new Button("home:listed", ""),
                        new ButtonPlace(where, "", "V1", false),
                        new ReplyAddress("1.2", ""),
                        NOW));
    }

    @Test
    void a_date_that_is_picked_is_the_value_and_the_channel_is_behind_the_action() {
        var picked = "\"action_id\":\"home:pause:1234567890123\",\"type\":\"datepicker\",\"selected_date\":";
        Button button = read(IN_A_VIEW
                        .formatted("home")
                        .replace("\"action_id\":\"home:listed\"", picked + "\"2026-12-04\""))
                .orElseThrow()
                .button();
        assertThat(button.action()).isEqualTo("home:pause:");
        assertThat(button.target()).isEqualTo(1_234_567_890_123L);
        assertThat(button.value()).isEqualTo("2026-12-04");
        assertThat(read(IN_A_VIEW.formatted("home").replace("\"action_id\":\"home:listed\"", picked + "null"))
                        .orElseThrow()
                        .button()
                        .value())
                .isEmpty();
        assertThat(new Button("home:pause:", "").target()).isEqualTo(-1);
        assertThat(new Button("home:pause:" + "9".repeat(19), "").target()).isEqualTo(-1);
    }

    @Test
    void without_a_team_of_its_own_the_members_counts() {
        assertThat(read(IN_A_MESSAGE.replace("\"team\":{\"id\":\"T1\",\"domain\":\"x\"}", "\"team\":null"))
                        .orElseThrow()
                        .member())
                .isEqualTo(new MemberKey("T2", "U1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "{}", "{\"type\":null}", "{\"type\":\"view_submission\",\"view\":7}"})
    void what_is_no_click_is_left_to_others(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"actions\":[{\"action_id\":\"round:choose:12\" | \"actions\":[null,{\"action_id\":\"a\"",
                "\"actions\":[{\"action_id\":\"round:choose:12\" | \"actions\":[{\"action_id\":null",
                "\"actions\":[{\"action_id\":\"round:choose:12\" | \"actions\":[],\"x\":[{\"y\":7",
                "\"actions\":[{\"action_id\":\"round:choose:12\" | \"actions\":null,\"x\":[{\"y\":7",
                "\"actions\":[{\"action_id\":\"round:choose:12\" | \"x\":[{\"y\":7",
                "{\"id\":\"U1\"                                  | {\"id\":\"u1\"",
                "{\"id\":\"U1\"                                  | {\"id\":[]",
                "{\"id\":\"U1\"                                  | {\"id\":null",
                "\"team\":{\"id\":\"T1\"                         | \"team\":{\"id\":\"\"",
                "\"trigger_id\":\"1.2\"                          | \"trigger_id\":{}",
                "\"channel\":{\"id\":\"C1\"                      | \"channel\":{\"id\":\"C1\\n\"",
                "\"channel\":{\"id\":\"C1\",\"name\":\"platform\"} | \"channel\":\"C1\"",
            })
    void what_does_not_say_who_clicked_what_is_refused(String there, String instead) {
        String json = IN_A_MESSAGE.replace(there.strip(), instead.strip());
        assertThat(json).isNotEqualTo(IN_A_MESSAGE);
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_cut_or_followed_by_more_is_refused() {
        assertThatThrownBy(() -> read(IN_A_MESSAGE + IN_A_MESSAGE)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> read(IN_A_MESSAGE.substring(0, 200))).isInstanceOf(Malformed.class);
        assertThat(ClickFields.of(IN_A_MESSAGE.getBytes(StandardCharsets.UTF_16LE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',-1",
        "x,-1",
        "4x,-1",
        "42,42",
        "042,42",
        "999999999999999999,999999999999999999",
        "1000000000000000000,-1"
    })
    void a_button_carries_a_number_or_none(String value, long number) {
        assertThat(new Button("a", value).number()).isEqualTo(number);
    }

    @Test
    void a_form_carries_an_interaction_whatever_is_in_it() {
        String text = "{\"a\":\"1 + 1 = 2 & 100 % Größe 漢字 🙂\"}";
        byte[] form = ("payload=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&more=1")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(PayloadField.in(form)).hasValue(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "payload",
                "payload=",
                "payload=%",
                "payload=%2",
                "payload=%zz",
                "a=1&payload=%7B%7D",
                "{\"x\":\"&payload=%7B%7D\"}"
            })
    void no_form_of_slacks_is_left_to_others(String body) {
        assertThat(PayloadField.in(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
