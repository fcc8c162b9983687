/**
 * A page in the browser on which people use the sandbox's workspace much as they would use Slack. It only shows what
 * the workspace holds and acts as its members; whatever happens goes through the bot, over HTTP.
 */
package io.github.k8scard.sandbox.page;

