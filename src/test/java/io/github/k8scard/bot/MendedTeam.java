package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.memory.Replay.Graded;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewShowing;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A workspace in which the card {@code pod} is asked with a wrong key. Its choices are {@code this}, {@code that} and
 * {@code neither}, by their places; in rounds they are shown as {@code neither}, {@code this}, {@code that}.
 */
final class MendedTeam {
    static final Card WRONG_KEY = Samples.card("pod");
    static final int THIS = 0;
    static final int THAT = 1;
    static final int NEITHER = 2;
    private static final List<Integer> SHOWN = List.of(2, 0, 1);

    private final Fsrs fsrs = new Fsrs();
    private final Database database;
    final Installation installation;
    private final AnswerRound answerRound;
    private final AnswerPractice answerPractice;
    private final CloseRounds closeRounds;

    MendedTeam(Database database) {
        this.database = database;
        Messenger messenger = mock(Messenger.class);
        when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
        installation = new Installation(database);
        var decks = TestDecks.current(List.of(WRONG_KEY));
        var directory = new Directory(database, messenger, ZoneOffset.UTC);
        var followDecks = new FollowDecks(database, installation, decks);
        new JoinWorkspace(database, messenger, installation, new Admins(Set.of()), followDecks).run(NOW);
        var recordAnswer = new RecordAnswer(fsrs);
        answerRound = new AnswerRound(database, recordAnswer);
        answerPractice = new AnswerPractice(database, directory, recordAnswer, new CardAuthors(decks, directory));
        closeRounds = new CloseRounds(database, NobodyTold.of(database));
    }

    /** The card with the right choice at a place. */
    static Card right(int place) {
        List<String> words = List.of("this", "that", "neither");
        var wrong = words.stream()
                .filter(word -> !word.equals(words.get(place)))
                .map(WrongChoice::of)
                .toList();
        return TestCard.like(WRONG_KEY)
                .choices(new Choices(words.get(place), wrong, place))
                .made();
    }

    Channel channel(String slackId) {
        return database.inTransaction(tables -> Samples.channel(tables, "T1", slackId));
    }

    /** Posts the card, at nine o'clock. */
    long posted(Channel channel, Card card, LocalDate date, boolean daily) {
        return database.inTransaction(tables -> {
            long id = Samples.owed(tables, Samples.round(channel, card, date, daily));
            tables.deliveryQueue().prove(id, "17.5", Samples.nine(date));
            return id;
        });
    }

    /** Clicks on the button of the choice that has a place. */
    void picks(String userId, long round, int place, Instant at) {
        answers(userId, round, new Response.Chosen(SHOWN.indexOf(place)), at);
    }

    void answers(String userId, long round, Response response, Instant at) {
        answerRound.answer(new RoundClick(round, userId, response, "17.5", at));
    }

    long shown(String userId, Card card, Instant at) {
        var order = new ChoiceOrder(SHOWN);
        return database.inTransaction(tables -> tables.showings()
                .create(List.of(new NewShowing(
                        new MemberKey("T1", userId), card, order, Optional.empty(), PracticeRun.DAILY, at)))
                .get(0)
                .id());
    }

    AnswerPractice.Practised practises(String userId, long showing, int place, Instant at) {
        return answerPractice.answer(
                showing, new MemberKey("T1", userId), new Response.Chosen(SHOWN.indexOf(place)), at);
    }

    void closeRounds(Instant now) {
        closeRounds.run(now);
    }

    CardEdit mends(Card before, Card after, Instant at) {
        return edits(EditKind.MENDED, before, Optional.of(after), at);
    }

    CardEdit edits(EditKind kind, Card before, Optional<Card> after, Instant at) {
        Optional<Card> inFile = kind == EditKind.FILE ? after : Optional.of(WRONG_KEY);
        var edit = new CardEdit(0, "pod", kind, inFile, Optional.of(before), after, "UADA", at);
        return database.inTransaction(tables -> tables.cardEdits().append("T1", edit));
    }

    FollowEdits followEdits() {
        return new FollowEdits(database, installation, fsrs);
    }

    /** Lets messages and grades follow until all do. */
    void follow(Instant now) {
        var followEdits = followEdits();
        for (int pass = 0; pass < 50 && anyToFollow(); pass++) {
            followEdits.run(now);
        }
    }

    boolean anyToFollow() {
        return database.inTransaction(
                tables -> !tables.cardEdits().toFollow("T1").isEmpty());
    }

    /** Sums are what the answers come to, and memory is what a replay from scratch makes of them. */
    void assertConsistent(Set<String> userIds) {
        List<?> differences =
                database.inTransaction(tables -> tables.scoreAudit().differences());
        assertThat(differences).isEmpty();
        for (String userId : userIds) {
            var member = new MemberKey("T1", userId);
            Optional<Remembered> memory =
                    database.inTransaction(tables -> tables.memories().find(member, "pod"));
            assertThat(memory).as(userId).isEqualTo(fromScratch(userId));
        }
    }

    private Optional<Remembered> fromScratch(String userId) {
        Optional<Remembered> memory = Optional.empty();
        Set<LocalDate> dates = new HashSet<>();
        for (var answer : history(userId)) {
            LocalDate on = answer.on();
            Grade grade = answer.grade();
            if (memory.isEmpty()) {
                memory = Optional.of(new Remembered(fsrs.first(grade), on));
            } else if (!dates.contains(on)) {
                memory = Optional.of(memory.get().answered(fsrs, grade, on));
            }
            dates.add(on);
        }
        return memory;
    }

    private List<Graded> history(String userId) {
        return database.inTransaction(tables -> tables.regrades().history("T1", "pod", List.of(userId)))
                .getOrDefault(userId, List.of());
    }
}
