/**
 * The command line and the reading of settings. Begin at {@link io.github.k8scard.cli.CommandLineRunner}. May use the
 * pure packages, {@code exchange}, {@code exchange.csv}, {@code exchange.anki}, {@code storage}, {@code backup},
 * {@code slack}, {@code slack.web}, {@code ops}, {@code app}, {@code app.demo}, {@code sandbox.workspace} and
 * {@code sandbox.time}.
 */
package io.github.k8scard.cli;
