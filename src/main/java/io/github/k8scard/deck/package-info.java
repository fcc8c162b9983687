/** Cards: what they say, how a deck is read and checked, and how a card is found. Immutable, and free of any outside. */
package io.github.k8scard.deck;
