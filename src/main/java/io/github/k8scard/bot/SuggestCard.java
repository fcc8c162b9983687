package io.github.k8scard.bot;

import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardIds;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A member suggests a card, and those who look after the cards are told. Safe for concurrent use. */
public final class SuggestCard {
    static final int OPEN_AT_MOST = 10;

    /** A suggestion waits; who has not heard of it by then finds it in the list of what is open. */
    static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final Curators curators;

    public SuggestCard(Database database, Directory directory, CurrentDecks decks, Curators curators) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.curators = curators;
    }

    /** @throws Mistake if there is nobody to decide, or too much of the member's to decide on */
    public void check(MemberKey member) {
        database.useTransaction(tables -> {
            curators.requireAny(tables, member.workspaceId());
            refuseTooMany(tables.suggestedCards().open(member.workspaceId()), member);
        });
    }

    /**
     * Keeps a card that a member has written. It gets an id of its own.
     *
     * @param card under any id; it keeps every rule of a deck
     * @param named whether the member wants to be named with it
     * @throws Mistake if that is asked or suggested already, or too much of the member's is open; then nothing is
     *     stored
     */
    public void run(MemberKey member, Card card, boolean named, Instant now) {
        database.useTransaction(tables -> {
            List<SuggestedCard> open = tables.suggestedCards().open(member.workspaceId());
            refuseTooMany(open, member);
            refuseAsked(open, card);
            Card kept = card.withId(CardIds.of(
                    card.question(),
                    name -> isTaken(tables, decks, member.workspaceId(), name)
                            || open.stream().anyMatch(other -> other.card().id().equals(name))));
            tables.members().meet(member);
            long id = tables.suggestedCards().add(member, kept, named, now);
            tell(tables, member, id, kept, now);
        });
    }

    private void tell(Tables tables, MemberKey member, long id, Card card, Instant now) {
        String name = directory.nameOf(tables, member);
        curators.of(tables, member.workspaceId())
                .forEach(curator ->
                        tables.deliveries().owe(SuggestionShown.owed(id, curator, name, card, now, WORTH_TELLING)));
    }

    /** Whether a card has an id, or ever had it. */
    static boolean isTaken(Tables tables, CurrentDecks decks, String workspaceId, String id) {
        CurrentDecks.State state = decks.state();
        return state.asked().card(id).isPresent()
                || state.files().card(id).isPresent()
                || !tables.cardEdits().ofCard(workspaceId, id).isEmpty();
    }

    private static void refuseTooMany(List<SuggestedCard> open, MemberKey member) {
        long own = open.stream().filter(each -> each.by().equals(member)).count();
        if (own >= OPEN_AT_MOST) {
            throw new Mistake(OPEN_AT_MOST + " of your cards wait for a decision, which is as many as may. I tell you"
                    + " as soon as one is decided; then suggest the next.");
        }
    }

    private void refuseAsked(List<SuggestedCard> open, Card card) {
        decks.now().cards().stream()
                .filter(other -> asksTheSame(other, card))
                .findFirst()
                .ifPresent(other -> {
                    throw new Mistake("The card " + other.id() + " asks exactly that. Ask something else, or say what"
                            + " is wrong with that card: /k8scard flag " + other.id());
                });
        if (open.stream().anyMatch(other -> asksTheSame(other.card(), card))) {
            throw new Mistake("Somebody has suggested a card that asks exactly that. Ask something else, or wait for"
                    + " what is decided about it.");
        }
    }

    private static boolean asksTheSame(Card one, Card other) {
        return one.question().strip().equalsIgnoreCase(other.question().strip())
                && one.snippet().equals(other.snippet());
    }
}
