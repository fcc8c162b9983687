/**
 * What an operator sees of the running bot: whether it lives and whether it can serve.
 */
package io.github.k8scard.ops;

