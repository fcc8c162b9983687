/**
 * Threads and waits with a bound, made in one place: daemons with names, pools that refuse what is too much, and
 * results that are waited for only so long. Begin at {@link io.github.k8scard.threads.Work}. Uses nothing of ours.
 */
package io.github.k8scard.threads;
