package io.github.k8scard.channel;

import java.util.OptionalLong;

/**
 * The latest change of a channel's settings by a person.
 *
 * @param number counts the channel's changes, from 1
 * @param undid the number of the change that this one undid, if it undid one
 * @param before the channel before it
 * @param after the channel as it left it
 */
public record LastChange(long number, OptionalLong undid, Channel before, Channel after) {

    /** Whether the channel is still as the change left it, so that nothing else is lost if it is undone. */
    public boolean stillHolds(Channel now) {
        return after.isSetLike(now);
    }
}
