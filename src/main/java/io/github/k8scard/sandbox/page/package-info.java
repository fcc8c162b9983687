/**
 * A page in the browser on which people use the sandbox's workspace much as they would use Slack. It only shows what
 * the workspace holds and acts as its members; whatever happens goes through the bot, over HTTP. Begin at
 * {@link io.github.k8scard.sandbox.page.SandboxPage}. May use {@code sandbox.workspace} and {@code sandbox.time}.
 */
package io.github.k8scard.sandbox.page;
