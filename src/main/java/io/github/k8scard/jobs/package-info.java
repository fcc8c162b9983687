/**
 * The timers. Quartz says that it is time to look; what is due is in the database. Begin at
 * {@link io.github.k8scard.jobs.Timers}. May use {@code bot} and {@code threads}.
 */
package io.github.k8scard.jobs;
