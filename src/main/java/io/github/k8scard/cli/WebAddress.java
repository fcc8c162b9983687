package io.github.k8scard.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people type and paste them. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern ANY = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<rest>.*)");
    private static final Pattern PARTS = Pattern.compile(
            "((?<user>[^/?#]*)@)?(?<host>\\[[^]]*]|[^:/?#]*)(:(?<port>[^/?#]*))?(?<path>[^?#]*)(?<more>.*)");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}]");
    private static final Pattern HOST =
            Pattern.compile("\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\.?");

    private WebAddress() {}

    /**
     * Reads the address of a server and a path on it.
     *
     * @return with a scheme in lower case
     * @throws IllegalArgumentException with what is wrong and what to do, in a sentence that shows no password
     */
    static URI parse(String typed) {
        Matcher blank = BLANK.matcher(typed);
        if (blank.find()) {
            throw new IllegalArgumentException(String.format(
                    "there is a blank or an invisible character in it (U+%04X at place %d); remove it.",
                    typed.codePointAt(blank.start()), typed.codePointCount(0, blank.start()) + 1));
        }
        Matcher any = ANY.matcher(typed);
        if (!any.matches()) {
            throw new IllegalArgumentException("it does not begin with https:// or http://; put that before it.");
        }
        String scheme = any.group("scheme").toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException("it begins with " + scheme + "://; write https:// or http://.");
        }
        checkParts(any.group("rest"));
        try {
            var address = new URI(scheme + "://" + any.group("rest"));
            if (address.getHost() == null) {
                throw new IllegalArgumentException("it names no server; write one such as bot.example.com after ://.");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "there is a character in it that addresses do not have, at place " + (e.getIndex() + 1)
                            + "; remove it.",
                    e);
        }
    }

    private static void checkParts(String rest) {
        Matcher parts = PARTS.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalArgumentException("it is no address; copy it anew.");
        }
        String host = parts.group("host");
        if (parts.group("user") != null) {
            throw new IllegalArgumentException("it has a user name or password before an @; leave them out.");
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("it names no server; write one such as bot.example.com after ://.");
        }
        if (host.contains("_")) {
            throw new IllegalArgumentException("the name of its server, " + host
                    + ", has an underscore, which no such name may have; give it another name, with a hyphen.");
        }
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("the name of its server, " + host
                    + ", may have only letters from a to z, digits, dots and hyphens.");
        }
        String port = parts.group("port");
        if (port != null && (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535)) {
            throw new IllegalArgumentException("after the colon there must be a port, a number up to 65535.");
        }
        if (!parts.group("more").isEmpty()) {
            throw new IllegalArgumentException("it has a ? or a # in it; leave that out, and all after it.");
        }
    }
}
