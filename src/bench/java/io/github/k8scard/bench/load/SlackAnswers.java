package io.github.k8scard.bench.load;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What Slack's Web API says, as far as the programs ask. */
public final class SlackAnswers {
    private static final Pattern USER = Pattern.compile("(?:^|&)user=(\\w+)");
    private static final Pattern TS = Pattern.compile("(?:^|&)ts=([\\d.]+)");
    private static final String WORKSPACE = StandIn.WORKSPACE;
    private static final String OK = "{\"ok\":true}";

    private final List<Long> posts = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookUps = new AtomicInteger();

    SlackAnswers() {}

    /** When each message was posted, as {@link System#nanoTime}. */
    public List<Long> posts() {
        return posts;
    }

    /** How often it was asked who somebody is. */
    public int lookUps() {
        return lookUps.get();
    }

    String to(String method, String form) {
        return switch (method) {
            case "auth.test" -> """
                    {"ok":true,"url":"https://bench.slack.com/","team":"Bench","user":"k8scard","team_id":"%s",\
                    "user_id":"U0BOT","bot_id":"B0BOT","is_enterprise_install":false}""".formatted(WORKSPACE);
            case "users.info" -> user(found(USER, form));
            case "chat.postMessage" -> {
                posts.add(System.nanoTime());
                yield message("1800000000." + (100_000 + posts.size()));
            }
            case "chat.update" -> message(found(TS, form));
            case "conversations.info" -> """
                    {"ok":true,"channel":{"id":"C0","is_channel":true,"is_member":true,"is_archived":false}}""";
            case "conversations.history" -> """
                    {"ok":true,"messages":[],"has_more":false}""";
            default -> OK;
        };
    }

    private static String message(String ts) {
        return "{\"ok\":true,\"channel\":\"C0\",\"ts\":\"" + ts + "\"}";
    }

    private String user(String id) {
        lookUps.incrementAndGet();
        return """
                {"ok":true,"user":{"id":"%1$s","team_id":"%2$s","name":"member.%1$s","deleted":false,"color":"9f69e7",\
                "real_name":"Member %1$s","tz":"Europe/Berlin","tz_label":"Central European Time","tz_offset":3600,\
                "profile":{"title":"","phone":"","real_name":"Member %1$s","real_name_normalized":"Member %1$s",\
                "display_name":"Member %1$s","display_name_normalized":"Member %1$s","status_text":"","team":"%2$s"},\
                "is_admin":false,"is_owner":false,"is_bot":false,"is_app_user":false}}""".formatted(id, WORKSPACE);
    }

    private static String found(Pattern wanted, String form) {
        var found = wanted.matcher(form);
        return found.find() ? found.group(1) : "";
    }
}
