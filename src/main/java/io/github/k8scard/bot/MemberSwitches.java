package io.github.k8scard.bot;

/**
 * What a member has switched on.
 *
 * @param listed whether the member is listed on leaderboards
 * @param nudged whether the member is reminded when cards are due
 * @param recapped whether the member is told how each week went
 */
public record MemberSwitches(boolean listed, boolean nudged, boolean recapped) {
    /** As long as nobody has touched them. */
    static final MemberSwitches INITIAL = new MemberSwitches(true, false, false);
}
