package io.github.k8scard.bot;

/**
 * Something that is amiss with how the bot is run.
 *
 * @param isFault whether it keeps the bot from working as it should; else it is advice
 * @param subject what it is about, in a word or two
 * @param words what was found and what to do, plain text of any content without secrets
 */
public record AdminNote(boolean isFault, String subject, String words) {}
