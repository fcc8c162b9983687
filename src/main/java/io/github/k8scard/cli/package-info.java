/**
 * The command line and the reading of settings. Begin at {@link io.github.k8scard.cli.CommandLineRunner}. Nothing
 * else uses it but {@code Main}.
 */
package io.github.k8scard.cli;

