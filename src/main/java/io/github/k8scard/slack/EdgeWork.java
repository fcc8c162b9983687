package io.github.k8scard.slack;

import io.github.k8scard.slack.web.LateReplies;
import io.github.k8scard.threads.LaterWork;
import io.github.k8scard.threads.Work;

/**
 * What is done beside the acknowledgement of what Slack sends.
 *
 * @param replies people wait for these
 * @param lookUps names, zones and other things that nobody waits for
 * @param lateReplies replies that Slack does not take for now
 * @param mentions answers to mentions, a moment later
 * @param exports members' own data, which is much to read and slow to send
 */
public record EdgeWork(Work replies, Work lookUps, LateReplies lateReplies, LaterWork mentions, LaterWork exports) {}
