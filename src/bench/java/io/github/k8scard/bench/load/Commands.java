package io.github.k8scard.bench.load;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A slash command that people type one after the other, over and over. For the load's thread alone. */
public final class Commands implements Requests {
    private final Form form;
    private final int first;
    private final int people;
    private final Signer signer = new Signer();
    private int made;

    /**
     * @param text what follows the command's name
     * @param channel where it is typed
     * @param first the number of the first of the people
     */
    public Commands(StandIn slack, String text, String channel, int first, int people) {
        this.first = first;
        this.people = people;
        form = new Form(Stream.of(
                        Map.entry("token", "Shh_its_a_seekrit00000000"),
                        Map.entry("team_id", StandIn.WORKSPACE),
                        Map.entry("team_domain", "bench"),
                        Map.entry("channel_id", channel),
                        Map.entry("channel_name", "platform-team"),
                        Map.entry("user_id", Form.MEMBER),
                        Map.entry("user_name", "member"),
                        Map.entry("command", "/k8scard"),
                        Map.entry("text", text),
                        Map.entry("api_app_id", "A0BENCH0001"),
                        Map.entry("is_enterprise_install", "false"),
                        Map.entry("response_url", slack.lateUrl()),
                        Map.entry("trigger_id", "1234567890123.1234567890." + Form.NUMBER))
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** The id of a member with a number. */
    public static String member(int number) {
        return Form.member(number);
    }

    @Override
    public void next(ByteBuffer out) {
        form.write(first + made % people, made, signer, out);
        made++;
    }
}
