/**
 * The load: Slack as the program under test sees it, in one thread that costs as little processor as it can, since it
 * shares the machine with what it measures.
 */
package io.github.k8scard.bench.load;
