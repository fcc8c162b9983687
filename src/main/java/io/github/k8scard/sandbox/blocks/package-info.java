/**
 * Slack's documented limits for the blocks that apps send, as rules; a block that no rule knows is refused. Begin at
 * {@link io.github.k8scard.sandbox.blocks.Blocks}. Uses nothing of ours.
 */
package io.github.k8scard.sandbox.blocks;
