package io.github.k8scard.slack.web;

import io.github.k8scard.slack.web.SlackProbe.Heard;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why Slack has not answered, in an operator's words, and what to do about it. */
final class NoAnswer {
    private static final int PROXY_LOGIN = 407;
    private static final int SERVER_FAULT = 500;
    private static final String LET_OUT = "Let this machine connect to it (firewall, NetworkPolicy)";

    private NoAnswer() {}

    static <T> Heard<T> because(IOException fault, URI apiUrl, Optional<HttpProxy> proxy) {
        String peer = peer(apiUrl, proxy);
        String letOut = LET_OUT
                + (proxy.isPresent()
                        ? ", or correct HTTPS_PROXY."
                        : ", or set HTTPS_PROXY if it reaches the internet through a proxy.");
        if (fault instanceof UnknownHostException) {
            return new Heard.Nothing<>("no address of " + peer + " is found", "Check the name and this machine's DNS.");
        }
        if (fault instanceof InterruptedIOException) {
            return new Heard.Nothing<>(peer + " does not answer within 3 s", letOut);
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return new Heard.Nothing<>("no connection to " + peer + " (" + fault.getMessage() + ")", letOut);
        }
        if (fault instanceof SSLException) {
            return new Heard.Nothing<>(
                    "no trusted connection to " + peer + " (" + fault.getMessage() + ")",
                    "If a proxy looks into TLS here, have Java trust its certificate (-Djavax.net.ssl.trustStore).");
        }
        return String.valueOf(fault.getMessage()).contains("authenticate with proxy")
                ? status(PROXY_LOGIN, apiUrl, proxy)
                : new Heard.Nothing<>("no answer from " + peer + " (" + fault.getMessage() + ")", letOut);
    }

    static <T> Heard<T> status(int status, URI apiUrl, Optional<HttpProxy> proxy) {
        String peer = peer(apiUrl, proxy);
        if (status == PROXY_LOGIN) {
            return new Heard.Nothing<>(
                    peer + " does not accept its user and password (407)",
                    "Correct them in HTTPS_PROXY, with special characters percent-encoded.");
        }
        return status >= SERVER_FAULT
                ? new Heard.Nothing<>(
                        peer + " answers with status " + status,
                        "Look at https://slack-status.com; the bot goes on by itself once Slack does.")
                : new Heard.Nothing<>(
                        peer + " answers with status " + status, "Check SLACK_API_URL, and the proxy if there is one.");
    }

    static <T> Heard<T> unreadable(URI apiUrl, Optional<HttpProxy> proxy) {
        return new Heard.Nothing<>(
                peer(apiUrl, proxy) + " answers something that is not Slack's",
                "Check SLACK_API_URL, and the proxy if there is one.");
    }

    private static String peer(URI apiUrl, Optional<HttpProxy> proxy) {
        return proxy.map(through -> "the proxy " + through).orElseGet(apiUrl::getAuthority);
    }
}
