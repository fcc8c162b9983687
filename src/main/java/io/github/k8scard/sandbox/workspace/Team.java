package io.github.k8scard.sandbox.workspace;

/**
 * The workspace itself, Slack's "team".
 *
 * @param id {@code T…}
 * @param name as people read it
 * @param domain the first part of its address, lower case
 */
public record Team(String id, String name, String domain) {

    /** Its address in the web, which those of its messages begin with. */
    public String url() {
        return "https://" + domain + ".slack.com/";
    }
}
