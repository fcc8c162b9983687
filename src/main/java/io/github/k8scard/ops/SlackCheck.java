package io.github.k8scard.ops;

import io.github.k8scard.bot.JoinWorkspace.TokenRefused;
import io.github.k8scard.bot.Messenger.Identity;
import io.github.k8scard.slack.web.SlackProbe;
import io.github.k8scard.slack.web.SlackProbe.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether Slack can be reached, takes the bot's tokens, has granted what the bot needs, and has the same time. While
 * Slack asks to wait it is not asked again. Not for several threads.
 */
public final class SlackCheck implements Check {
    private static final String SLACK = "slack";

    private final SlackProbe probe;
    private final String botToken;
    private final Optional<String> appToken;
    private Instant notBefore = Instant.MIN;

    /** @param appToken the app-level token, of which Slack is asked whether it opens a socket; empty for none */
    public SlackCheck(SlackProbe probe, String botToken, Optional<String> appToken) {
        this.probe = probe;
        this.botToken = botToken;
        this.appToken = appToken;
    }

    @Override
    public List<Finding> run(Instant now) {
        if (now.isBefore(notBefore)) {
            return List.of(later(Duration.between(now, notBefore)));
        }
        Heard<Identity> heard = probe.whoAmI(botToken);
        if (heard instanceof Heard.Nothing<Identity> nothing) {
            return List.of(Finding.fault(SLACK, nothing.found(), nothing.remedy()));
        }
        if (heard instanceof Heard.Later<Identity> later) {
            notBefore = now.plus(later.pause());
            return List.of(later(later.pause()));
        }
        var answer = (Heard.Answer<Identity>) heard;
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok(SLACK, "answers"));
        findings.add(token(answer.says()));
        if (answer.says() instanceof Identity.Known) {
            findings.addAll(ScopesCheck.of(answer.scopes()));
        }
        answer.ahead().map(ClockCheck::of).ifPresent(findings::add);
        appToken.map(this::socket).ifPresent(findings::add);
        return findings;
    }

    private static Finding later(Duration pause) {
        return Finding.advice(
                SLACK,
                "Slack asks to wait " + pause.toSeconds()
                        + " s (429), so that the token, the scopes and the clock are not known",
                "Run doctor again then; the bot waits by itself.");
    }

    private static Finding token(Identity identity) {
        Optional<TokenRefused> refused = TokenRefused.of(identity);
        if (refused.isPresent()) {
            return Finding.fault("token", refused.get().getMessage(), "");
        }
        return identity instanceof Identity.Known known
                ? Finding.ok(
                        "token", "good for the workspace " + known.workspaceName() + " (" + known.workspaceId() + ")")
                : Finding.fault(
                        "token",
                        "Slack does not say now whose it is (" + identity + ")",
                        "Run doctor again in a minute; the bot asks again by itself.");
    }

    private Finding socket(String token) {
        String subject = "socket mode";
        Heard<Optional<String>> heard = probe.mayOpenSocket(token);
        if (heard instanceof Heard.Answer<Optional<String>> answer) {
            return answer.says()
                    .map(code -> SocketRefusal.of(subject, code))
                    .orElseGet(() -> Finding.ok(subject, "a socket may be opened"));
        }
        return heard instanceof Heard.Nothing<Optional<String>> nothing
                ? Finding.fault(subject, nothing.found(), nothing.remedy())
                : Finding.advice(
                        subject,
                        "Slack asks to wait before it says whether a socket may be opened (429)",
                        "Run doctor again in a minute; the bot waits by itself.");
    }
}
