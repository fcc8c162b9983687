package io.github.k8scard.slack;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Other words for what {@link SubCommand} lists, in lower case. Pure and safe for concurrent use. */
final class Synonyms {
    /** What to type, and the words for it; those of several words have hyphens. */
    private static final String TABLE = """
            practice:         practise train learn study exercise drill question card-for-me flashcard flashcards due
            practice weakest: weak weakest weakness weaknesses
            quiz:             ask post extra extra-card now challenge trivia
            leaderboard:      lb leaders leader board top top-ten rank ranks ranking rankings scores scoreboard \
                              standings winner winners highscore highscores
            me:               stats statistics numbers points score progress streak streaks profile history accuracy i \
                              myself whoami
            schedule:         sched setting settings setup set-up set config configure configuration edit options \
                              preferences start begin enable on turn-on every daily weekdays time
            schedule off:     off turn-off disable end unschedule cancel remove delete
            pause:            stop halt hold break mute snooze vacation
            pause until:      until till
            pause for:        for
            resume:           unpause continue restart go-on go unmute
            skip:             omit leave-out skip-next
            unskip:           undo-skip
            status:           next next-card when what-next state info why today tomorrow upcoming
            topics:           topic subjects categories tags list deck
            search:           find lookup look-up grep show see view get describe explain
            card:             id show-card
            suggest:          propose contribute write add new-card add-card create
            report:           team summary participation overview analytics insights dashboard
            forget:           delete-me delete-my-data erase erase-me erasure forget-me forget-my-data \
                              remove-me delete-data privacy wipe
            reload:           refresh reread re-read update update-deck reload-deck
            opt-out:          opt leave hide anonymous unlist unsubscribe
            opt-in:           join unhide
            export:           download download-my-data my-data data export-my-data export-data mydata gdpr \
                              download-data takeout
            help:             h ? man usage commands menu hi hello hey about manual docs guide faq
            """;

    private static final Map<String, String> COMMANDS = TABLE.lines()
            .map(line -> line.split(": +", 2))
            .flatMap(row -> Arrays.stream(row[1].split(" +")).map(word -> Map.entry(word, row[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Synonyms() {}

    /** What to type instead of a word; empty if it is none of these. */
    static Optional<String> commandFor(String word) {
        return Optional.ofNullable(COMMANDS.get(word));
    }

    static Set<String> all() {
        return COMMANDS.keySet();
    }
}
