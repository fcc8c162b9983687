package io.github.k8scard.process;

import io.github.k8scard.story.Mutation;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Bodies that only Slack could have signed, and that Slack would not send. */
final class SignedNonsense {
    private static final List<String> ACTIONS = List.of(
            "round:choose:",
            "round:grade:",
            "round:open",
            "round:reveal",
            "practice:choose:",
            "practice:grade:",
            "practice:next",
            "practice:more",
            "practice:open",
            "practice:reveal",
            "practice:retry",
            "practice:weakest",
            "result:next",
            "result:progress",
            "board:share",
            "channel:end",
            "channel:undo",
            "channel:keep",
            "command:run:",
            "command:instead:",
            "curate:retire",
            "curate:mend",
            "curate:keep",
            "curate:back",
            "flag:card",
            "flag:round",
            "flag:showing",
            "home:edit:",
            "home:listed",
            "home:pause:",
            "home:resume:",
            "home:skip:",
            "nudge:stop",
            "recap:stop",
            "post:again",
            "suggest:accept",
            "suggest:decline",
            "suggest:edit",
            "suggest:look",
            "topics:channel",
            "topics:channel:",
            "topics:member:",
            "of:tomorrow",
            "");
    private static final List<String> FORMS =
            List.of("schedule", "flag", "mend", "suggest", "decline", "of_tomorrow", "");
    private static final List<String> EVENTS = List.of(
            "member_joined_channel",
            "member_left_channel",
            "channel_left",
            "group_left",
            "channel_archive",
            "channel_id_changed",
            "app_mention",
            "app_home_opened",
            "user_change",
            "message",
            "something_new");
    private static final List<String> COMMANDS = List.of(
            "quiz",
            "me",
            "help",
            "schedule",
            "practice",
            "search",
            "leaderboard",
            "status",
            "skip",
            "pause",
            "flag",
            "suggest",
            "history",
            "topics",
            "report");

    private final RandomGenerator random;

    SignedNonsense(RandomGenerator random) {
        this.random = random;
    }

    byte[] next() {
        return switch (random.nextInt(6)) {
            case 0 -> form(mutated(event()));
            case 1, 2 -> form(mutated(click()));
            case 3 -> form(mutated(submission()));
            case 4 -> mutated(event());
            default -> command();
        };
    }

    /** Any event that is written as events are, which has to be acknowledged whether it is known or not. */
    byte[] unknownEvent() {
        return """
                {"token":"x","team_id":"T0SANDBOX","api_app_id":"A1","type":"event_callback","event_id":"Ev%d",\
                "event_time":1764000000,"event":{"type":"%s","user":"U0NOBODY","channel":"C0NOWHERE"}}""".formatted(random.nextInt(1_000_000), "new_in_" + random.nextInt(3_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mutated(String json) {
        return random.nextInt(4) == 0 ? json.getBytes(StandardCharsets.UTF_8) : Mutation.of(json, random);
    }

    private String event() {
        return """
                {"token":"x","team_id":"%s","api_app_id":"A1","type":"event_callback","event_id":"Ev%d",\
                "event_time":1764000000,"event":{"type":"%s","user":"%s","channel":"%s","text":"%s","tab":"home",\
                "old_channel_id":"%5$s","new_channel_id":"C0NEW","ts":"1.0","thread_ts":"0.5"}}""".formatted(
                        team(), random.nextInt(1_000_000), one(EVENTS), odd("U0NOBODY"), odd("C0NOWHERE"), odd("hi"));
    }

    private String click() {
        return """
                {"type":"block_actions","team":{"id":"%s"},"user":{"id":"%s","team_id":"T0SANDBOX"},\
                "container":{"type":"message","message_ts":"%s","channel_id":"C0NOWHERE"},"trigger_id":"%s",\
                "channel":{"id":"%s"},"message":{"ts":"1.0","text":"x","blocks":[]},\
                "response_url":"http://127.0.0.1:9/closed","actions":[{"type":"button","action_id":"%s",\
                "block_id":"b","value":"%s","action_ts":"1.0"}]}""".formatted(
                        team(),
                        odd("U0NOBODY"),
                        odd("1.0"),
                        odd("1.2"),
                        odd("C0NOWHERE"),
                        odd(one(ACTIONS) + (random.nextBoolean() ? number() : "")),
                        odd(number()));
    }

    private String submission() {
        String state = random.nextBoolean()
                ? ""
                : ",\"state\":{\"values\":{\"" + odd("time")
                        + "\":{\"time\":{\"type\":\"timepicker\",\"selected_time\":\"" + odd("09:30") + "\"}}}}";
        return """
                {"type":"view_submission","team":{"id":"%s"},"user":{"id":"%s","team_id":"T0SANDBOX"},\
                "view":{"id":"V1","type":"modal","callback_id":"%s","private_metadata":"%s","blocks":[]%s}}""".formatted(team(), odd("U0NOBODY"), odd(one(FORMS)), odd("C0NOWHERE"), state);
    }

    private byte[] command() {
        var fields = new TreeMap<>(Map.of(
                "command", "/k8scard",
                "text", one(COMMANDS) + " " + odd(number()),
                "team_id", team(),
                "channel_id", odd("C0NOWHERE"),
                "user_id", odd("U0NOBODY"),
                "response_url", odd(""),
                "trigger_id", "1.2"));
        if (random.nextInt(3) == 0) {
            fields.remove(one(List.copyOf(fields.keySet())));
        }
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(name)
                .append('=')
                .append(random.nextInt(12) == 0 ? "%zz%" : URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String team() {
        return random.nextInt(8) == 0 ? odd("T0ANOTHER") : "T0SANDBOX";
    }

    private String number() {
        return one(List.of("0", "1", "-1", "99999999999999999999", "NaN", "1 or 1=1", "2026-13-40", ":::", "٣"));
    }

    /** Mostly what it should be. */
    private String odd(String usual) {
        return switch (random.nextInt(10)) {
            case 0 -> "x".repeat(10_000);
            case 1 -> "🙂\u202e\\u0000'; drop table answer; --";
            case 2 -> "";
            case 3 -> "<!channel> <@U0ADA> &amp;";
            default -> usual;
        };
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] form(byte[] payload) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("payload=".getBytes(StandardCharsets.UTF_8));
        for (byte one : payload) {
            body.writeBytes(String.format("%%%02X", one).getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }
}
