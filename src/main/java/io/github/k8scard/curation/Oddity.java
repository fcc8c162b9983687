package io.github.k8scard.curation;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that is odd about a card.
 *
 * @param kind what it is
 * @param words the same with its numbers, for people, such as {@code 12% known of 40 answers}; nobody is named
 */
public record Oddity(OddKind kind, String words) {
    private static final int ENOUGH_ANSWERS = 20;
    private static final int RARELY = 30;
    private static final int NEARLY_ALWAYS = 95;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /**
     * All that is odd about a card, the worst first.
     *
     * @param count how its answers went
     * @param today the date that its date of review is compared with
     */
    static List<Oddity> of(Card card, CardCount count, LocalDate today) {
        return Stream.of(
                        hitRate(count.answers()),
                        leech(count.missedBy()),
                        card.reference().reviewBy().filter(today::isAfter).map(Oddity::reviewDue))
                .flatMap(Optional::stream)
                .sorted((one, other) -> one.kind.compareTo(other.kind))
                .toList();
    }

    private static Optional<Oddity> hitRate(AnswerCount answers) {
        long hundredfold = 100L * answers.known();
        if (answers.all() < ENOUGH_ANSWERS) {
            return Optional.empty();
        }
        // rounded down, so that what is under a limit reads like that
        String words = hundredfold / answers.all() + "% known of " + answers.all() + " answers";
        if (hundredfold < (long) RARELY * answers.all()) {
            return Optional.of(new Oddity(OddKind.RARELY_KNOWN, words));
        }
        return hundredfold > (long) NEARLY_ALWAYS * answers.all()
                ? Optional.of(new Oddity(
                        OddKind.ALWAYS_KNOWN,
                        answers.known() == answers.all()
                                ? words
                                : "over " + NEARLY_ALWAYS + "% known of " + answers.all() + " answers"))
                : Optional.empty();
    }

    private static Optional<Oddity> leech(MissedBy missedBy) {
        if (missedBy.most()) {
            return Optional.of(new Oddity(
                    OddKind.LEECH,
                    missedBy.twice() + " of " + missedBy.members() + " members did not know it at least twice"));
        }
        return missedBy.often() == 0
                ? Optional.empty()
                : Optional.of(new Oddity(
                        OddKind.LEECH,
                        (missedBy.often() == 1 ? "1 member has" : missedBy.often() + " members have") + " not known it "
                                + MissedBy.OFTEN + " times or more"));
    }

    private static Oddity reviewDue(LocalDate date) {
        return new Oddity(OddKind.REVIEW_DUE, "to be reviewed by " + DAY.format(date));
    }
}
