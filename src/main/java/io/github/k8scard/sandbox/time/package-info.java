/**
 * The sandbox's movable time: a clock that goes from one due event to the next, and teammates who answer on the way.
 * Begin at {@link io.github.k8scard.sandbox.time.TimeMachine}. May use {@code sandbox.workspace}.
 */
package io.github.k8scard.sandbox.time;
