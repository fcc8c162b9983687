package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.NEITHER;
import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.THIS;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.nine;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers of all kinds to the wrong key: in practice on Sunday, to cards of Monday in two channels, which have closed,
 * and to an extra card of Tuesday, which is open. It is mended at noon.
 */
final class ThirtyAnswers {
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final Instant NOON = nine(TUESDAY).plusSeconds(3 * 3_600);
    static final Set<String> MEMBERS =
            IntStream.rangeClosed(1, 26).mapToObj(n -> "U" + n).collect(Collectors.toSet());

    private static final Instant SUNDAY = nine(MONDAY.minusDays(1));

    /** In time for the card of Monday, and late for it. */
    private static final Instant MONDAY_TEN = nine(MONDAY).plusSeconds(3_600);

    private static final Instant TUESDAY_TEN = nine(TUESDAY).plusSeconds(3_600);

    final Channel channel;
    final Channel other;
    final long closed;
    final long open;

    ThirtyAnswers(MendedTeam team) {
        channel = team.channel("C1");
        other = team.channel("C2");
        team.practises("U25", team.shown("U25", WRONG_KEY, SUNDAY), THAT, SUNDAY);
        team.practises("U26", team.shown("U26", WRONG_KEY, SUNDAY), THIS, SUNDAY);
        team.practises("U26", team.shown("U26", WRONG_KEY, SUNDAY), THAT, SUNDAY);
        team.practises("U23", team.shown("U23", WRONG_KEY, SUNDAY), THIS, SUNDAY);

        closed = team.posted(channel, WRONG_KEY, MONDAY, true);
        long elsewhere = team.posted(other, WRONG_KEY, MONDAY, false);
        IntStream.rangeClosed(1, 8).forEach(n -> team.picks("U" + n, closed, THAT, MONDAY_TEN));
        IntStream.rangeClosed(9, 14).forEach(n -> team.picks("U" + n, closed, THIS, MONDAY_TEN));
        List.of("U15", "U16").forEach(id -> team.picks(id, closed, NEITHER, MONDAY_TEN));
        team.answers("U17", closed, new Response.Revealed(), MONDAY_TEN);
        team.answers("U18", closed, new Response.SelfGraded(Grade.EASY), MONDAY_TEN);
        team.picks("U21", elsewhere, THIS, MONDAY_TEN);
        team.picks("U21", closed, THAT, MONDAY_TEN.plusSeconds(1));
        team.closeRounds(nine(TUESDAY));

        open = team.posted(other, WRONG_KEY, TUESDAY, false);
        team.picks("U19", closed, THAT, TUESDAY_TEN);
        team.picks("U20", closed, THIS, TUESDAY_TEN);
        team.picks("U1", open, THAT, TUESDAY_TEN);
        team.picks("U22", open, THAT, TUESDAY_TEN);
        team.picks("U23", open, THAT, TUESDAY_TEN);
        team.picks("U24", open, THIS, TUESDAY_TEN);
    }
}
