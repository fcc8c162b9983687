package io.github.k8scard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.Settings;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.delivery.Pace;
import io.github.k8scard.round.Round;
import io.github.k8scard.sandbox.time.DomainClock;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.Snapshot;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The whole bot in a Slack workspace of our own, at 09:00 on Monday, 23 November 2026, in UTC, which is London's time
 * too. Closing it fails the test if the bot broke one of Slack's rules.
 */
final class Running implements AutoCloseable {
    static final String PLATFORM = "C0PLATFORM";
    static final String RANDOM = "C0RANDOM";
    static final String ADA = "U0ADA";
    static final String BEN = "U0BEN";
    static final String EMI = "U0EMI";
    /** How long whatever has to happen may take, on however busy a machine. */
    static final Duration SOON = Duration.ofSeconds(30);

    private final DomainClock clock;
    private final SlackWorkspace slack;
    private final DatabaseUrl url;
    private final Database database;
    private final Rows rows;
    private final AskedRounds asked;
    private final Set<String> meantBreaches = new HashSet<>();
    private final boolean pacedInRealTime;
    private Bot bot;

    Running(DatabaseUrl url, WorkspacePlan plan, UnaryOperator<Settings> settings) {
        this.url = url;
        pacedInRealTime = plan.strictness().pace();
        clock = DomainClock.startingAt(instant("2026-11-23T09:00"));
        slack = SlackWorkspace.start(plan.withClock(clock));
        database = Database.open(url);
        rows = new Rows(url);
        asked = new AskedRounds(database);
        try {
            bot = startBot(settings);
        } catch (RuntimeException e) {
            database.close();
            slack.close();
            throw e;
        }
    }

    /** Without Slack's rate limits, since they run in real time and days pass quickly here. */
    static Running on(Engine engine) {
        return with(engine, K8scardWorkspace.plan().withoutPace());
    }

    static Running with(Engine engine, WorkspacePlan plan) {
        return new Running(engine.fresh(), plan, settings -> settings);
    }

    /** With a daily card at 09:30, London's time, in #platform. */
    static Running scheduled(Engine engine) {
        return on(engine).schedule("09:30 daily");
    }

    Running schedule(String words) {
        changes(ADA, "schedule " + words);
        return this;
    }

    private Bot startBot(UnaryOperator<Settings> settings) {
        var started = new Bot(settings.apply(TestSettings.of(slack, url)), Optional.of("127.0.0.1"), clock, refused -> {
            throw refused;
        });
        slack.connectTo(started.eventsUrl());
        Awaitility.await("a bot that is ready").atMost(SOON).until(started::isReady);
        return started;
    }

    /** Ends the bot's process and starts another. */
    void restart() {
        restartWith(settings -> settings);
    }

    /** The same with other settings. */
    void restartWith(UnaryOperator<Settings> settings) {
        bot.close();
        bot = startBot(settings);
    }

    /** The instant of a time in UTC, such as {@code 2026-11-23T09:30}. */
    static Instant instant(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }

    /** Moves the clock on to a time, such as {@code 2026-11-24T09:30}, and lets the bot do what is due then. */
    void at(String time) {
        moveTo(instant(time));
    }

    /** Moves the clock on and lets the bot do what is due then. */
    void later(Duration time) {
        moveTo(clock.instant().plus(time));
    }

    /** What is on its way to Slack arrives before: minutes later it would be taken for cut off by a crash. */
    private void moveTo(Instant instant) {
        bot.runWhatIsDue();
        clock.moveTo(instant);
        bot.runWhatIsDue();
    }

    /** The card of a day, posted at 09:30. */
    Message cardOf(String date) {
        at(date + "T09:30");
        String title = "Card for "
                + DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).format(LocalDate.parse(date)) + ":";
        Message card = slack.awaitMessage(message -> message.text().startsWith(title), SOON);
        awaitRows(1, "delivery", "ts = '" + card.ts() + "'");
        return card;
    }

    /** The cards in #platform that are open, oldest first. */
    List<Message> cards() {
        return slack.snapshot().messagesIn(PLATFORM).stream()
                .filter(message -> message.offers("round:reveal") || message.offers("round:open"))
                .toList();
    }

    /** Waits until there is an open card in #platform and returns the latest. */
    Message lastCard() {
        return slack.awaitMessage(
                message -> message.channel().equals(PLATFORM) && message.offers("round:reveal"), SOON);
    }

    /** A message as it is now. */
    Message now(Message old) {
        return slack.snapshot().message(old.channel(), old.ts()).orElseThrow();
    }

    /** Waits until a message says something. */
    Message awaitText(Message old, String text) {
        return slack.awaitMessage(
                message -> message.ts().equals(old.ts())
                        && (message.text().contains(text)
                                || message.blocks().toString().contains(text)),
                SOON);
    }

    /** Types {@code /k8scard …} in #platform and waits for the private answer. */
    Ephemeral command(String member, String words) {
        return command(member, PLATFORM, words);
    }

    Ephemeral command(String member, String channel, String words) {
        return answerTo(member, () -> slack.member(member).types(channel, "/k8scard " + words));
    }

    /** Changes the settings of #platform by {@code /k8scard …} and waits until the channel is told. */
    Message changes(String member, String words) {
        return announced(() -> slack.member(member).types(PLATFORM, "/k8scard " + words));
    }

    /** Ends the daily card of #platform. */
    Message ends(String member) {
        Ephemeral question = command(member, "schedule off");
        return announced(() -> slack.member(member).clicks(question, "channel:end"));
    }

    /** Does something and waits until #platform is told of a change of its settings. */
    Message announced(Runnable doing) {
        passSecondBetweenPosts();
        Set<String> before =
                slack.snapshot().messagesIn(PLATFORM).stream().map(Message::ts).collect(Collectors.toSet());
        doing.run();
        return slack.awaitMessage(
                message -> message.channel().equals(PLATFORM)
                        && message.offers("channel:undo")
                        && !before.contains(message.ts()),
                SOON);
    }

    /** A channel gets one message a second, which nobody needs to sit through unless Slack counts real seconds. */
    private void passSecondBetweenPosts() {
        if (!pacedInRealTime) {
            later(Pace.BETWEEN_POSTS_TO_A_CHANNEL);
        }
    }

    /** Types a command until its answer comes with the acknowledgement; while Slack is down none comes later. */
    void commandAnsweredAtOnce(String member, String words) {
        Awaitility.await(words)
                .atMost(SOON)
                .until(() -> !slack.member(member)
                        .types(PLATFORM, "/k8scard " + words)
                        .answer()
                        .isEmpty());
    }

    /** Clicks a button of a message and waits for the private answer. */
    Ephemeral click(String member, Message message, String actionId) {
        return answerTo(member, () -> slack.member(member).clicks(message, actionId));
    }

    /** Clicks the right choice. */
    Ephemeral clickRight(String member, Message message) {
        return click(member, message, right(message));
    }

    /** Clicks a wrong choice. */
    Ephemeral clickWrong(String member, Message message) {
        return click(member, message, wrong(message));
    }

    /** Does something and waits for a new private message to a member. */
    Ephemeral answerTo(String member, Runnable doing) {
        Set<String> before =
                slack.snapshot().ephemerals().stream().map(Ephemeral::ts).collect(Collectors.toSet());
        doing.run();
        return slack.awaitEphemeral(shown -> shown.recipient().equals(member) && !before.contains(shown.ts()), SOON);
    }

    /** Waits until something that only a member sees has been changed to say something. */
    Ephemeral awaitReplaced(Ephemeral old, String text) {
        return slack.awaitEphemeral(
                shown -> shown.ts().equals(old.ts()) && shown.text().contains(text), SOON);
    }

    String right(Message card) {
        return asked.right(card);
    }

    String wrong(Message card) {
        return asked.wrong(card);
    }

    Round round(Message card) {
        return asked.of(card);
    }

    int rows(String table, String condition) {
        return rows.count(table, condition);
    }

    int rows(String table) {
        return rows.count(table, "true");
    }

    void awaitRows(int count, String table, String condition) {
        rows.await(count, table, condition);
    }

    /** A connection of the test's own to the bot's database. */
    Connection connection() throws SQLException {
        return rows.connection();
    }

    /** Every request of the bot to one method. */
    List<Exchange> calls(String method) {
        return slack.traffic().exchanges(method);
    }

    /** From now on the bot is meant not to acknowledge one kind of request, which is a breach of Slack's rules. */
    void expectBreach(String what) {
        meantBreaches.add(what);
    }

    Snapshot snapshot() {
        return slack.snapshot();
    }

    SlackWorkspace slack() {
        return slack;
    }

    DomainClock clock() {
        return clock;
    }

    Bot bot() {
        return bot;
    }

    Database database() {
        return database;
    }

    DatabaseUrl url() {
        return url;
    }

    @Override
    public void close() {
        Bot last = bot;
        try (slack;
                database;
                last) {
            assertThat(slack.breaches())
                    .filteredOn(breach -> !meantBreaches.contains(breach.what()))
                    .isEmpty();
        }
    }
}
