package io.github.k8scard.bot;

/**
 * What direct messages tell, read anew when they are sent.
 *
 * @param dueCards what a member may practise
 * @param readRecap how a member's week went
 * @param readFlags what there is to decide about the cards
 */
public record MemberNews(DueCards dueCards, ReadRecap readRecap, ReadFlags readFlags) {}
