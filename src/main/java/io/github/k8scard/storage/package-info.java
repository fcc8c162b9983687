/**
 * The bot's memory on disk: H2 or PostgreSQL, the same SQL on both, one class for each table or for each question
 * about several. Begin at {@link io.github.k8scard.storage.Database}, which opens it and runs transactions, and
 * {@link io.github.k8scard.storage.Tables}, which is what a transaction can use. May use the pure packages.
 */
package io.github.k8scard.storage;
