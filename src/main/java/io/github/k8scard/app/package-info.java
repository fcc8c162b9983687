/**
 * The running bot: what its parts share, the stories that members set off, the edges that requests come in at, the jobs
 * that it does by itself, and its orderly end. Begin at {@link io.github.k8scard.app.Bot}; each part of it reads as a
 * list. May use the pure packages, {@code storage}, {@code backup}, {@code bot}, {@code jobs}, {@code slack},
 * {@code slack.gate}, {@code slack.web}, {@code slack.socket}, {@code ops} and {@code threads}.
 */
package io.github.k8scard.app;
