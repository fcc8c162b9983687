package io.github.k8scard.slack;

import static io.github.k8scard.slack.view.CommandGroup.CHANNEL;
import static io.github.k8scard.slack.view.CommandGroup.LOOK_UP;
import static io.github.k8scard.slack.view.CommandGroup.YOU;

import io.github.k8scard.board.Window;
import io.github.k8scard.slack.view.CommandForm;
import io.github.k8scard.slack.view.CommandGroup;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that {@code /k8scard} can do, in the order of help: what may follow the word, what it means, and who carries it
 * out. The word itself is the row's name in lower case, with a hyphen for the underscore. Safe for concurrent use.
 */
@SuppressWarnings("ImmutableEnumChecker") // handlers hold nothing, and List.of cannot be changed
public enum SubCommand {
    /** No word at all. */
    ALONE(YOU, "", "a card for you; only you see it", it -> it.member()::practise),
    PRACTICE(
            YOU,
            "[TOPIC|TAG|hard|weakest]",
            "the same: on one topic or tag, of one difficulty, or what you know least",
            it -> it.member()::practise),
    QUIZ(CHANNEL, "[TOPIC|TAG|hard]", "post an extra card to this channel now", it -> it.channel()::quiz),
    LEADERBOARD(CHANNEL, Window.choices(), "who is ahead here; this week by default", it -> it.board()::leaderboard),
    ME(YOU, "", "your numbers", it -> it.member()::numbers),
    SCHEDULE(
            CHANNEL,
            it -> it.channel()::schedule,
            new Usage("", "this channel's settings, in a form"),
            new Usage("09:30 [mon-fri|daily|mon,wed,fri] [Europe/Berlin]", "a card a day in this channel"),
            new Usage("[cks] [TOPIC] [hard] [k8s 1.35] | all", "which cards this channel gets"),
            new Usage("off", "no more daily cards here")),
    PAUSE(
            CHANNEL,
            it -> it.channel()::pause,
            new Usage("[until friday|until 4 jan|for 2 weeks]", "stop the daily card for a while")),
    RESUME(CHANNEL, it -> it.channel()::resume, new Usage("", "start the daily card again")),
    SKIP(CHANNEL, it -> it.channel()::skip, new Usage("", "leave out the next card; type it again for the one after")),
    UNSKIP(CHANNEL, it -> it.channel()::unskip, new Usage("", "take back the latest skip")),
    STATUS(CHANNEL, "", "what comes next here, and why", it -> it.channel()::status),
    TOPICS(LOOK_UP, "", "what the cards are about, and how much of it this channel has had", it -> it.deck()::topics),
    SEARCH(LOOK_UP, "WORDS", "find cards", it -> it.deck()::search),
    CARD(LOOK_UP, "ID", "look one card up", it -> it.deck()::card),
    FLAG(
            LOOK_UP,
            it -> it.curation()::flag,
            new Usage("[ID]", "say what is wrong with a card; without an id, the one you answered last")),
    FLAGS(LOOK_UP, "", "what is flagged, for whoever looks after the cards", it -> it.curation()::flags),
    SUGGEST(LOOK_UP, it -> it.suggest()::open, new Usage("", "write a card for everybody here")),
    REPORT(CHANNEL, "", "how this channel is doing; nobody is named", it -> it.board()::report),
    OPT_OUT(YOU, "", "leave the leaderboards", it -> it.member()::optOut),
    OPT_IN(YOU, "", "join them again", it -> it.member()::optIn),
    EXPORT(YOU, "", "all that is stored about you, as a file for you alone", it -> it.member()::export),
    FORGET(YOU, it -> it.member().forgetMe()::open, new Usage("", "have everything about you removed; asks first")),
    RELOAD(LOOK_UP, "", "take over what you changed in the deck files", it -> it.deck()::reload),
    HELP(LOOK_UP, "", "this list", it -> it.deck()::help);

    private final CommandGroup group;
    private final Function<Commands, Function<Command, Optional<SlackMessage>>> handler;
    private final List<Usage> usages;

    private record Usage(String arguments, String meaning) {}

    SubCommand(
            CommandGroup group,
            String arguments,
            String meaning,
            Function<Commands, Function<Command, SlackMessage>> handler) {
        this(group, it -> handler.apply(it).andThen(Optional::of), new Usage(arguments, meaning));
    }

    SubCommand(
            CommandGroup group,
            Function<Commands, Function<Command, Optional<SlackMessage>>> handler,
            Usage... usages) {
        this.group = group;
        this.handler = handler;
        this.usages = List.of(usages);
    }

    /** The sub-command that somebody typed, in any case. */
    static Optional<SubCommand> typed(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.word().equals(lower)).findFirst();
    }

    /** The words, without the empty one. */
    static List<String> words() {
        return Arrays.stream(values())
                .map(SubCommand::word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** All there is to type; words with several forms come more than once, one after the other. */
    public static List<CommandForm> forms() {
        return forms(true);
    }

    /**
     * The same for one member.
     *
     * @param reload whether there is a deck file that the member may have read anew
     */
    static List<CommandForm> forms(boolean reload) {
        return Arrays.stream(values())
                .filter(one -> reload || one != RELOAD)
                .flatMap(one -> one.formsOfIt().stream())
                .toList();
    }

    /**
     * Carries it out; nothing is returned if a modal has opened or the channel is told instead.
     *
     * @throws Mistake if words follow that do not belong there
     */
    Optional<SlackMessage> run(Commands commands, Command command) {
        if (standsAlone()) {
            command.wholeRest().ifPresent(rest -> {
                throw surplus(rest);
            });
        }
        return handler.apply(commands).apply(command);
    }

    private List<CommandForm> formsOfIt() {
        return usages.stream()
                .map(usage -> new CommandForm(group, word(), usage.arguments(), usage.meaning()))
                .toList();
    }

    /** Whether nothing may follow the word; rows with arguments read all of them. */
    boolean standsAlone() {
        return usages.stream().allMatch(usage -> usage.arguments().isEmpty());
    }

    private Mistake surplus(String rest) {
        CommandForm alone = formsOfIt().get(0);
        return new Mistake("I did not understand " + Quoted.of(rest) + " after " + word() + ". Type only "
                + alone.usage() + ": " + alone.meaning() + ".");
    }

    /** What is typed for it; empty for the slash command alone. */
    String word() {
        return this == ALONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
