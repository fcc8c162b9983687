/**
 * What is in a database, as rows of text: into a backup, out of it, and into another database. Begin at
 * {@link io.github.k8scard.backup.NightlyBackup} or {@link io.github.k8scard.backup.Transfer}, which fills a database
 * with what another has. May use {@code storage}.
 */
package io.github.k8scard.backup;
