package io.github.k8scard.slack.web;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/**
 * A proxy that Slack is called through. Holds a password, so it is never printed.
 *
 * @param credentials what it wants to see, as the header {@code Proxy-Authorization} says it; empty if it asks for none
 */
public record HttpProxy(String host, int port, Optional<String> credentials) {
    private static final int STANDARD_PORT = 80;

    /** A password may have an @ in it that somebody forgot to encode. */
    private static final Pattern ADDRESS = Pattern.compile("(?i:https?://)?(?![A-Za-z][A-Za-z0-9+.-]*://)"
            + "((?<login>.*)@)?(?<host>\\[[^]]+]|[^:/@?#\\s]+)(:(?<port>\\d{1,5}))?/*");

    /**
     * Reads an address such as {@code http://user:pass%40word@proxy.example.com:3128}.
     *
     * @throws IllegalArgumentException with what to do, as it follows the name of a setting; it shows no password
     */
    public static HttpProxy parse(String address) {
        Matcher parts = ADDRESS.matcher(address);
        int port =
                !parts.matches() || parts.group("port") == null ? STANDARD_PORT : Integer.parseInt(parts.group("port"));
        if (!parts.matches() || port > 65535) {
            throw new IllegalArgumentException("must be the address of a proxy such as"
                    + " http://user:password@proxy.example.com:3128, with or without user and password.");
        }
        return new HttpProxy(
                parts.group("host"),
                port,
                Optional.ofNullable(parts.group("login")).map(HttpProxy::basic));
    }

    private static String basic(String login) {
        String[] userAndPassword = login.split(":", 2);
        String password = userAndPassword.length == 2 ? userAndPassword[1] : "";
        return Credentials.basic(decoded(userAndPassword[0]), decoded(password), StandardCharsets.UTF_8);
    }

    private static String decoded(String part) {
        try {
            // a plus is a plus here, unlike in a form
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "has a % in its user or password that stands for nothing; write it as %25.", e);
        }
    }

    /** Lets a client go through it. Credentials are sent once the proxy asks, and not again if it refuses them. */
    OkHttpClient.Builder addTo(OkHttpClient.Builder settings) {
        Authenticator authenticator = (route, response) -> credentials
                .filter(known -> !known.equals(response.request().header("Proxy-Authorization")))
                .map(known -> response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", known)
                        .build())
                .orElse(null);
        return settings.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port)))
                .proxyAuthenticator(authenticator);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
