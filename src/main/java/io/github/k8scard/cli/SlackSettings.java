package io.github.k8scard.cli;

import io.github.k8scard.app.SlackAccess;
import io.github.k8scard.slack.web.HttpProxy;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How Slack and the bot reach and trust each other, read from the environment. For one use, by one thread. */
final class SlackSettings {
    private static final URI SLACK = URI.create("https://slack.com/api/");
    private static final Pattern NOT_IN_A_SECRET = Pattern.compile("[^A-Za-z0-9_-]");
    private static final Pattern LEFT_OUT = Pattern.compile("…|\\.{2,}");

    private final Environment environment;

    SlackSettings(Environment environment) {
        this.environment = environment;
    }

    SlackAccess read() {
        return new SlackAccess(apiUrl(), botToken(), signingSecret(), appToken(), proxy());
    }

    private String botToken() {
        String remedy = "copy the Bot User OAuth Token of your app (OAuth & Permissions).";
        return environment
                .given("SLACK_BOT_TOKEN")
                .map(token -> token("SLACK_BOT_TOKEN", "xoxb-", token, remedy))
                .orElseGet(() -> environment.fault(
                        "SLACK_BOT_TOKEN",
                        "is missing: set it to the Bot User OAuth Token of your app (OAuth & Permissions).",
                        ""));
    }

    private Optional<String> appToken() {
        String remedy = "make an App-Level Token with the scope connections:write (Basic Information), or unset it to"
                + " use HTTP.";
        return environment.given("SLACK_APP_TOKEN").map(token -> token("SLACK_APP_TOKEN", "xapp-", token, remedy));
    }

    private String token(String name, String start, String token, String remedy) {
        if (!token.startsWith(start)) {
            return environment.fault(name, "must start with " + start + ": " + remedy, token);
        }
        String rest = token.substring(start.length());
        String problem = rest.isEmpty() ? "must go on after " + start + ": " : problem(token);
        return problem.isEmpty() ? token : environment.fault(name, problem + remedy, token);
    }

    private String signingSecret() {
        String remedy = "Copy it from your app's Basic Information";
        var secret = environment.given("SLACK_SIGNING_SECRET");
        if (secret.isEmpty() && environment.given("SLACK_APP_TOKEN").isEmpty()) {
            return environment.fault(
                    "SLACK_SIGNING_SECRET",
                    "is missing: without it anybody could send commands. " + remedy
                            + ", or set SLACK_APP_TOKEN to use Socket Mode.",
                    "");
        }
        String given = secret.orElse("");
        boolean token = Stream.of("xoxb-", "xoxp-", "xapp-", "xoxe").anyMatch(given::startsWith);
        String problem = token ? "must be the signing secret, not a token: " : problem(given);
        return problem.isEmpty() ? given : environment.fault("SLACK_SIGNING_SECRET", problem + remedy + ".", given);
    }

    /** What a secret of Slack's never has in it, or nothing. Shows no character that a secret has. */
    private static String problem(String secret) {
        if (LEFT_OUT.matcher(secret).find()) {
            return "must be whole, and has the dots of an example in it: ";
        }
        Matcher strange = NOT_IN_A_SECRET.matcher(secret);
        if (!strange.find()) {
            return "";
        }
        int character = secret.codePointAt(strange.start());
        String what = Character.isLetterOrDigit(character) || (character > ' ' && character < 0x7F)
                ? new StringBuilder("the character ").appendCodePoint(character).toString()
                : "a blank or an invisible character (U+" + String.format("%04X", character) + ")";
        return "must have letters, digits, _ and - only, and has " + what + " at place "
                + (secret.codePointCount(0, strange.start()) + 1) + ": ";
    }

    private URI apiUrl() {
        String base = environment.given("SLACK_API_URL").orElse(SLACK.toString());
        try {
            var url = WebAddress.parse(base);
            return url.toString().endsWith("/") ? url : URI.create(url + "/");
        } catch (IllegalArgumentException e) {
            return environment.fault(
                    "SLACK_API_URL",
                    "must be an http or https address such as " + SLACK + ": " + e.getMessage(),
                    SLACK);
        }
    }

    /** By the names that most programs know; the first that says something counts. */
    private Optional<HttpProxy> proxy() {
        return Stream.of("HTTPS_PROXY", "HTTP_PROXY")
                .filter(name -> environment.given(name).isPresent())
                .findFirst()
                .flatMap(this::proxy);
    }

    private Optional<HttpProxy> proxy(String name) {
        try {
            return environment.given(name).map(HttpProxy::parse);
        } catch (IllegalArgumentException e) {
            return environment.fault(name, e.getMessage(), Optional.empty());
        }
    }
}
