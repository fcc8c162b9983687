/**
 * The timers. Quartz says that it is time to look; what is due is in the database. Begin at
 * {@link io.github.k8scard.jobs.Timers}.
 */
package io.github.k8scard.jobs;

