/** How fast the bot is on this machine, beside the same work done with Bolt for JavaScript: one table. */
package io.github.k8scard.bench;
