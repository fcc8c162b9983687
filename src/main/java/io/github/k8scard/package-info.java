/**
 * What everything shares: the entry {@link io.github.k8scard.Main}, the root of what is thrown on purpose, and what a
 * slow database means for whoever waits. Begin reading at {@link io.github.k8scard.app.Bot}, the list of the running
 * bot's parts. {@code ArchitectureTest} holds which package may use which.
 */
package io.github.k8scard;
