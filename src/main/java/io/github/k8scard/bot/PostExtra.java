package io.github.k8scard.bot;

import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.GroupPhrase;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.Closing;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Posts a card to a channel because somebody asked for one. It never touches the daily round or anyone's streak. */
public final class PostExtra {
    static final int A_DAY = 3;
    static final Duration WORTH_POSTING = Duration.ofMinutes(10);

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final ChooseCard chooseCard;
    private final Random random;

    public PostExtra(Database database, Directory directory, CurrentDecks decks, ChooseCard chooseCard, Random random) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.chooseCard = chooseCard;
        this.random = random;
    }

    /**
     * Owes the channel an extra card.
     *
     * @param typed what the member typed for a topic, a tag, a deck or a difficulty, if anything
     * @throws Mistake if the channel is suspended, nothing is called so, today's extra cards are used up, or none is
     *     left to ask
     */
    public void run(ChannelAddress address, MemberKey member, Optional<String> typed, Instant now) {
        Decks current = decks.now();
        var quiz = new Quiz(member, current, typed.map(current::meant), now);
        database.useTransaction(tables -> {
            Channel channel = tables.channels().lock(address);
            SuspendChannel.refuseIfSuspended(channel);
            ZoneId zone = channel.schedule().map(s -> s.zone()).orElseGet(() -> directory.zoneOf(tables, member));
            LocalDate today = now.atZone(zone).toLocalDate();
            if (tables.roundHistory().extraRoundsOn(channel.id(), today).size() >= A_DAY) {
                Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
                throw new Mistake("This channel has had its " + A_DAY + " extra cards for today. The next is possible "
                        + ScheduleText.until(now, midnight) + ", at midnight (" + zone.getId()
                        + "). For a card of your own, type /k8scard");
            }
            create(tables, channel, quiz, zone, today);
        });
    }

    private record Quiz(MemberKey member, Decks decks, Optional<CardGroup> group, Instant now) {
        List<Card> cards() {
            return group.map(named -> named.cardsIn(decks)).orElse(decks.cards());
        }
    }

    private static Mistake leftOut(Optional<CardGroup> group) {
        return new Mistake("This channel's settings leave out all cards"
                + group.map(named -> " " + GroupPhrase.of(named)).orElse("")
                + ". To see the settings, type /k8scard status; to change them, /k8scard schedule");
    }

    private static Mistake allOpen(Optional<CardGroup> group) {
        return new Mistake(group.map(named -> "Every card " + GroupPhrase.of(named)
                        + " that this channel asks is open here already. Try something else.")
                .orElse("Every card that this channel asks is open here already. Ask again once one has closed; for"
                        + " a card of your own, type /k8scard"));
    }

    private void create(Tables tables, Channel channel, Quiz quiz, ZoneId zone, LocalDate today) {
        List<Card> cards = quiz.cards();
        if (cards.stream().noneMatch(channel.settings().filter().in(quiz.decks()))) {
            throw leftOut(quiz.group());
        }
        var choice = chooseCard
                .extra(tables, channel, quiz.decks(), cards, today, quiz.now())
                .orElseThrow(() -> allOpen(quiz.group()));
        var card = choice.card();
        var round = new NewRound(
                channel.address().workspaceId(),
                channel.id(),
                new Asked(card, Shuffle.forChannel(channel.mode(), card, random), choice.reason()),
                new Occasion.Extra(quiz.member().id()),
                today,
                zone,
                quiz.now(),
                Closing.of(quiz.now(), Optional.empty()));
        long id = tables.rounds().create(round).orElseThrow();
        tables.deliveries()
                .owe(Owed.card(Recipient.in(channel), id, quiz.now(), quiz.now().plus(WORTH_POSTING)));
    }
}
