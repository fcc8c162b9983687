package io.github.k8scard.storage;

import org.jdbi.v3.core.Handle;

/** The tables, within one transaction. Not for keeping and not for other threads. */
public final class Tables {
    private final Handle handle;
    private boolean owing;

    Tables(Handle handle) {
        this.handle = handle;
    }

    public Workspaces workspaces() {
        return new Workspaces(handle);
    }

    public Channels channels() {
        return new Channels(handle);
    }

    public LastChanges lastChanges() {
        return new LastChanges(handle);
    }

    public Members members() {
        return new Members(handle);
    }

    public MemberChannels memberChannels() {
        return new MemberChannels(handle);
    }

    public Mornings mornings() {
        return new Mornings(handle);
    }

    public Departures departures() {
        return new Departures(handle);
    }

    public HandledEvents handledEvents() {
        return new HandledEvents(handle);
    }

    public Rounds rounds() {
        return new Rounds(handle);
    }

    public OpenCards openCards() {
        return new OpenCards(handle);
    }

    public CardsToAnswer cardsToAnswer() {
        return new CardsToAnswer(handle);
    }

    public RoundHistory roundHistory() {
        return new RoundHistory(handle);
    }

    public EarlierResults earlierResults() {
        return new EarlierResults(handle);
    }

    public NewCards newCards() {
        return new NewCards(handle);
    }

    public CardEdits cardEdits() {
        return new CardEdits(handle);
    }

    public SuggestedCards suggestedCards() {
        return new SuggestedCards(handle);
    }

    public Flags flags() {
        return new Flags(handle);
    }

    public LastAnswered lastAnswered() {
        return new LastAnswered(handle);
    }

    public CuratorNotes curatorNotes() {
        return new CuratorNotes(handle);
    }

    public CardCounts cardCounts() {
        return new CardCounts(handle);
    }

    public PostedCards postedCards() {
        return new PostedCards(handle);
    }

    public OutdatedTexts outdatedTexts() {
        return new OutdatedTexts(handle);
    }

    public Regrades regrades() {
        return new Regrades(handle);
    }

    public Showings showings() {
        return new Showings(handle);
    }

    public Answers answers() {
        return new Answers(handle);
    }

    public Scores scores() {
        return new Scores(handle);
    }

    public Turnouts turnouts() {
        return new Turnouts(handle);
    }

    public MemberScores memberScores() {
        return new MemberScores(handle);
    }

    public Reviews reviews() {
        return new Reviews(handle);
    }

    public MemberWeeks memberWeeks() {
        return new MemberWeeks(handle);
    }

    public Homes homes() {
        return new Homes(handle);
    }

    public PostedRounds postedRounds() {
        return new PostedRounds(handle);
    }

    public StreakRounds streakRounds() {
        return new StreakRounds(handle);
    }

    public StreakCheckpoints streakCheckpoints() {
        return new StreakCheckpoints(handle);
    }

    public ChannelStreakCheckpoints channelStreakCheckpoints() {
        return new ChannelStreakCheckpoints(handle);
    }

    public TeamAnswers teamAnswers() {
        return new TeamAnswers(handle);
    }

    public Digests digests() {
        return new Digests(handle);
    }

    public ScoreAudit scoreAudit() {
        return new ScoreAudit(handle);
    }

    public Memories memories() {
        return new Memories(handle);
    }

    public Deliveries deliveries() {
        return new Deliveries(handle, () -> owing = true);
    }

    /** Whether this transaction owes a message that was not owed before. */
    boolean isOwing() {
        return owing;
    }

    public DeliveryClaims deliveryClaims() {
        return new DeliveryClaims(handle);
    }

    public DeliveryQueue deliveryQueue() {
        return new DeliveryQueue(handle);
    }

    public WaitingDeliveries waitingDeliveries() {
        return new WaitingDeliveries(handle);
    }

    public CardMessages cardMessages() {
        return new CardMessages(handle);
    }

    public RateLimitRows rateLimits() {
        return new RateLimitRows(handle);
    }
}
