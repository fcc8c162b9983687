package io.github.k8scard.sandbox.workspace;

/**
 * What was answered to a request.
 *
 * @param status HTTP status; an acknowledgement through a socket counts as 200; 0 if there was no answer
 * @param body the body, the payload of the acknowledgement, or why there was no answer
 * @param noRetry whether the bot asked not to be sent this again ({@code x-slack-no-retry})
 */
public record HttpAnswer(int status, String body, boolean noRetry) {

    static HttpAnswer none(String why) {
        return new HttpAnswer(0, why, false);
    }
}
