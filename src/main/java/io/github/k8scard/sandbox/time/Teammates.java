package io.github.k8scard.sandbox.time;

import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The members who answer by themselves as time goes by: each sees a new card some time after it was posted, and clicks
 * as well as they can. The same cards in the same order lead to the same answers. Safe for concurrent use.
 */
public final class Teammates {
    private static final int SLOWEST_MINUTES = 300;

    private final SlackWorkspace workspace;
    private final Hands hands;
    private final AnswerKey key;
    private final List<Teammate> members;
    private final Set<String> noticed = new HashSet<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final PriorityQueue<Intention> intentions = new PriorityQueue<>(Comparator.comparing(Intention::at));
    private long cards;

    /** Who will look at what, and when; and how often that question has been asked by then. */
    private record Intention(Instant at, Teammate who, Message message, int asking) {}

    public Teammates(SlackWorkspace workspace, AnswerKey key, List<Teammate> members) {
        this.workspace = workspace;
        this.hands = new Hands(workspace);
        this.key = key;
        this.members = List.copyOf(members);
    }

    /** How many cards have been noticed so far. */
    synchronized long cards() {
        return cards;
    }

    /** The next instant at which somebody wants to click. */
    synchronized Optional<Instant> next() {
        return Optional.ofNullable(intentions.peek()).map(Intention::at);
    }

    /** Looks for new cards, and lets each member decide whether and when to answer. */
    synchronized void notice(Instant now) {
        workspace.snapshot().messages().values().stream()
                .flatMap(List::stream)
                .filter(message -> !noticed.contains(id(message)))
                .forEach(message -> key.of(message).ifPresent(question -> {
                    noticed.add(id(message));
                    cards++;
                    int asking = asked.merge(question.subject(), 1, Integer::sum);
                    members.forEach(member -> intend(member, message, question, asking, now));
                }));
    }

    /** Clicks for everybody who meant to by now, except for the member who uses the page and acts for themselves. */
    synchronized void act(Instant now, String inPerson) {
        while (!intentions.isEmpty() && !intentions.peek().at().isAfter(now)) {
            Intention intention = intentions.poll();
            if (!intention.who().memberId().equals(inPerson)) {
                asSeenNow(intention).flatMap(key::of).ifPresent(question -> click(intention, question));
            }
        }
    }

    private void intend(Teammate member, Message message, AnswerKey.Question question, int asking, Instant now) {
        SplittableRandom chance = chance("when", member, question, asking);
        if (chance.nextDouble() < member.attendance()) {
            Instant at = now.plus(Duration.ofMinutes(1 + chance.nextInt(SLOWEST_MINUTES)));
            intentions.add(new Intention(at, member, message, asking));
        }
    }

    /** Empty if the message is gone, or the member has left its channel. */
    private Optional<Message> asSeenNow(Intention intention) {
        Snapshot now = workspace.snapshot();
        String channel = intention.message().channel();
        return Optional.ofNullable(now.channels().get(channel))
                .filter(place -> place.has(intention.who().memberId()))
                .flatMap(place -> now.message(channel, intention.message().ts()));
    }

    private void click(Intention intention, AnswerKey.Question question) {
        Teammate member = intention.who();
        SplittableRandom chance = chance("what", member, question, intention.asking());
        boolean right = chance.nextDouble() < member.chance(timesMet(member, question));
        met.merge(meeting(member, question), 1, Integer::sum);
        List<String> wrong = question.wrong();
        String button = right ? question.right() : wrong.get(chance.nextInt(wrong.size()));
        hands.press(member.memberId(), intention.message(), question, button);
    }

    private int timesMet(Teammate member, AnswerKey.Question question) {
        return met.getOrDefault(meeting(member, question), 0);
    }

    private static String meeting(Teammate member, AnswerKey.Question question) {
        return member.memberId() + " " + question.subject();
    }

    /** Chance that is the same in every run for the same member and question, and another when it is asked again. */
    private static SplittableRandom chance(String of, Teammate member, AnswerKey.Question question, int asking) {
        return new SplittableRandom(Objects.hash(of, member.memberId(), question.subject(), asking));
    }

    private static String id(Message message) {
        return message.channel() + " " + message.ts();
    }
}
