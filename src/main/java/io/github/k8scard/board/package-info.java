/** Points, windows of time, rankings and streaks. Pure: what was answered comes in as an argument, and so does today. */
package io.github.k8scard.board;
