package io.github.k8scard.slack;

import io.github.k8scard.calendar.words.ScheduleWords;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody meant who typed a sub-command that there is not: another word for one, the beginning of one, one with a
 * typo, a time, or the name of a topic, a tag, a deck or a difficulty. Safe for concurrent use.
 */
final class MeantCommand {
    /** Words that say nothing if a sub-command follows. */
    private static final Set<String> FILLERS =
            Set.of("k8scard", "my", "our", "the", "show", "list", "see", "view", "get", "run", "give", "please");

    private static final Pattern PUNCTUATION = Pattern.compile("^[/!.,:;-]+(?=.)|(?<=.)[!?.,:;]+$");
    private static final int WORDS_OF_A_SYNONYM = 3;
    private static final int LETTERS_OF_A_BEGINNING = 3;
    private static final int LETTERS_WITH_A_TYPO = 5;

    private final CurrentDecks decks;

    MeantCommand(CurrentDecks decks) {
        this.decks = decks;
    }

    /**
     * @param words what was typed after the slash command, at least one word
     * @return what to type there instead, with the other words that were typed if it takes any; empty if nothing is
     *     near
     */
    Optional<String> of(List<String> words) {
        String first = key(words.get(0));
        List<String> rest = words.subList(1, words.size());
        Optional<CardGroup> group = group(joined(words));
        Optional<String> afterFiller = FILLERS.contains(first) ? exact(rest) : Optional.empty();
        return afterFiller
                .or(() -> schedule(words))
                .or(() -> exact(words))
                .or(() -> practiceOf(group.filter(cards -> isCalled(cards, joined(words)))))
                .or(() -> near(first).map(command -> joined(command, rest)))
                .or(() -> practiceOf(group));
    }

    /** Before other words for it ({@code daily 9:30}), of which nothing would be left. */
    private static Optional<String> schedule(List<String> words) {
        return ScheduleWords.areMeantBy(words)
                ? Optional.of(joined(SubCommand.SCHEDULE.word(), words))
                : Optional.empty();
    }

    /** A sub-command or another word for one, in three words, in two or in one. */
    private static Optional<String> exact(List<String> words) {
        return IntStream.iterate(Math.min(WORDS_OF_A_SYNONYM, words.size()), count -> count > 0, count -> count - 1)
                .boxed()
                .flatMap(count ->
                        known(words.subList(0, count))
                                .map(command -> joined(command, words.subList(count, words.size())))
                                .stream())
                .findFirst();
    }

    private static Optional<String> known(List<String> words) {
        List<String> keys = words.stream().map(MeantCommand::key).toList();
        return Stream.of("-", "")
                .flatMap(between -> known(String.join(between, keys)).stream())
                .findFirst();
    }

    private static Optional<String> known(String key) {
        return SubCommand.typed(key)
                .map(SubCommand::word)
                .filter(word -> !word.isEmpty())
                .or(() -> Synonyms.commandFor(key));
    }

    private static Optional<String> near(String key) {
        List<String> commands = SubCommand.words();
        List<String> begun =
                commands.stream().filter(command -> command.startsWith(key)).toList();
        return key.length() >= LETTERS_OF_A_BEGINNING && begun.size() == 1
                ? Optional.of(begun.get(0))
                : Nearest.to(key, commands, 1).stream().findFirst().or(() -> nearSynonym(key));
    }

    /** Short words are near to too much. */
    private static Optional<String> nearSynonym(String key) {
        Set<String> words = Synonyms.all().stream()
                .filter(word -> word.length() >= LETTERS_WITH_A_TYPO)
                .collect(Collectors.toUnmodifiableSet());
        return Nearest.to(key, words, 1).stream().findFirst().flatMap(Synonyms::commandFor);
    }

    /** What all the words together name. */
    private Optional<CardGroup> group(String words) {
        try {
            return Optional.of(decks.now().meant(words));
        } catch (Mistake nothingOrSeveral) {
            return Optional.empty();
        }
    }

    /** By its name alone where that says enough. */
    private Optional<String> practiceOf(Optional<CardGroup> group) {
        return group.map(cards -> group(cards.name()).equals(group) ? cards.name() : cards.typed())
                .map(name -> joined(SubCommand.PRACTICE.word(), List.of(name)));
    }

    private static boolean isCalled(CardGroup group, String words) {
        return NameKey.of(group.name()).equals(NameKey.of(words));
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return PUNCTUATION.matcher(lower).replaceAll("");
    }

    /** Without the other words where the command takes none: what is offered has to work. */
    private static String joined(String command, List<String> rest) {
        if (SubCommand.typed(command).filter(SubCommand::standsAlone).isPresent()) {
            return command;
        }
        return (command + " " + joined(rest)).strip();
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }
}
