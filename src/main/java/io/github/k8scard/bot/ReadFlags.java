package io.github.k8scard.bot;

import io.github.k8scard.curation.Flag;
import io.github.k8scard.curation.FlaggedCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what there is to decide about the cards, for whoever looks after them. Safe for concurrent use. */
public final class ReadFlags {
    private static final int CARDS_AT_MOST = 10;

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final Curators curators;

    public ReadFlags(Database database, Directory directory, CurrentDecks decks, Curators curators) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.curators = curators;
    }

    /** @throws io.github.k8scard.words.Mistake if the member does not look after the cards */
    public ToDecide of(MemberKey member, Instant now) {
        return database.inTransaction(tables -> {
            curators.check(tables, member);
            return open(tables, member, now);
        });
    }

    /** The same to be told in a message; empty if there is nothing, or the member no longer looks after the cards. */
    Optional<ToDecide> toTell(Tables tables, MemberKey member, Instant now) {
        return curators.include(tables, member)
                ? Optional.of(open(tables, member, now)).filter(toDecide -> !toDecide.isEmpty())
                : Optional.empty();
    }

    private ToDecide open(Tables tables, MemberKey member, Instant now) {
        List<String> cardIds = tables.flags().openCards(member.workspaceId());
        Set<String> spoilers = tables.openCards().unanswered(member, now);
        Decks current = decks.now();
        List<FlaggedCard> flagged = cardIds.stream()
                .limit(CARDS_AT_MOST)
                .map(cardId -> tables.flags().open(member.workspaceId(), cardId))
                .filter(flags -> !flags.isEmpty())
                .map(flags -> flagged(flags, current, spoilers))
                .toList();
        return new ToDecide(
                flagged,
                Math.max(0, cardIds.size() - CARDS_AT_MOST),
                names(tables, flagged),
                tables.curatorNotes().openSuggestions(member.workspaceId()));
    }

    private static FlaggedCard flagged(List<Flag> flags, Decks current, Set<String> spoilers) {
        Card latest = flags.get(flags.size() - 1).seen();
        Card card = current.card(latest.id()).orElse(latest);
        return new FlaggedCard(card, spoilers.contains(card.id()), flags);
    }

    private Map<String, String> names(Tables tables, List<FlaggedCard> flagged) {
        return flagged.stream()
                .flatMap(card -> card.flags().stream())
                .map(Flag::by)
                .distinct()
                .collect(Collectors.toMap(MemberKey::id, member -> directory.nameOf(tables, member)));
    }
}
