/** How a message that the bot owes is sent once and not lost: states, outcomes, when to try again. Pure rules. */
package io.github.k8scard.delivery;
