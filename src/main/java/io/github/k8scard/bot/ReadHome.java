package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.member.Member;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a member's Home tab shows: nothing of anybody else. Safe for concurrent use. */
public final class ReadHome {
    private static final int WEAKEST = 5;

    /** What is remembered better than this is not weak. */
    private static final double SURE = 0.9;

    private final Directory directory;
    private final ReadNumbers readNumbers;
    private final Deck deck;
    private final PracticeQueue queue;

    public ReadHome(Directory directory, ReadNumbers readNumbers, Deck deck, PracticeQueue queue) {
        this.directory = directory;
        this.readNumbers = readNumbers;
        this.deck = deck;
        this.queue = queue;
    }

    Home of(Tables tables, MemberKey member, Instant now) {
        LocalDate today = now.atZone(directory.zoneOf(tables, member)).toLocalDate();
        Optional<Member> known = tables.members().find(member);
        return new Home(
                now,
                today,
                readNumbers.of(tables, member, now),
                tables.reviews().perDate(member, Home.firstDay(today)),
                weakest(tables, member, today, now),
                !known.map(Member::optedOut).orElse(false),
                known.map(Member::nudge).orElse(false));
    }

    private List<Card> weakest(Tables tables, MemberKey member, LocalDate today, Instant now) {
        Set<String> open = tables.openCards().unanswered(member, now);
        return queue.weakest(deck.cards(), tables.memories().of(member), today).stream()
                .filter(known -> known.retrievability() < SURE)
                .map(Practice.Known::card)
                .filter(card -> !open.contains(card.id()))
                .limit(WEAKEST)
                .toList();
    }
}
