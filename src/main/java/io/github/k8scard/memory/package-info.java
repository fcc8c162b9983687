/** What members remember of each card, and which card comes next for a channel or for one member. */
package io.github.k8scard.memory;
