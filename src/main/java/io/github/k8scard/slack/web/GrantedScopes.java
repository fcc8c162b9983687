package io.github.k8scard.slack.web;

import com.slack.api.methods.SlackApiTextResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scopes that the bot's token has, learnt from Slack's answers. Safe for concurrent use. */
final class GrantedScopes {
    /** Slack: this header of each answer lists the scopes that a token has. */
    static final String HEADER = "x-oauth-scopes";

    private volatile Set<String> scopes = Set.of();

    /** Learns from one of Slack's answers, if it says anything about scopes. */
    void heed(SlackApiTextResponse answer) {
        Optional.ofNullable(answer.getHttpResponseHeaders())
                .map(headers -> headers.get(HEADER))
                .ifPresent(lists -> scopes = read(lists));
    }

    /** Whether Slack has told which there are, and this is not one of them. */
    boolean lacks(String wanted) {
        Set<String> known = scopes;
        return !known.isEmpty() && !known.contains(wanted);
    }

    boolean anyOf(Collection<String> wanted) {
        return wanted.stream().anyMatch(scopes::contains);
    }

    static Set<String> read(List<String> lists) {
        return lists.stream()
                .flatMap(list -> Stream.of(list.split("\\s*,\\s*")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
