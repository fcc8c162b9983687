/**
 * Cards as a table, a row each, that a spreadsheet program can open and save. Begin at
 * {@link io.github.k8scard.exchange.csv.CsvCards}. May use {@code deck}, {@code exchange} and {@code words}.
 */
package io.github.k8scard.exchange.csv;
