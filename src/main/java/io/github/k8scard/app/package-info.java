/**
 * The running bot: what its parts share, the stories that members set off, the edges that requests come in at, the jobs
 * that it does by itself, and its orderly end. Begin at {@link io.github.k8scard.app.Bot}; each part of it reads as a
 * list. May use everything but the command line and the sandbox.
 */
package io.github.k8scard.app;

