/**
 * The running bot: its parts, made and joined in the order in which they need each other, its HTTP server, and its
 * orderly end. Begin at {@link io.github.k8scard.app.Bot}, which reads as a list. May use everything but the command
 * line and the sandbox.
 */
package io.github.k8scard.app;
